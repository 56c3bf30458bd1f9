// Loads SQL files into the PostgreSQL server that with-postgres.sh started, with psql, and holds them to the CSV files of
// the same run. Prints what was counted, and how much faster COPY loads. Argument: number of patients.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDataset, runClient } from './make-dataset.mjs'
import { expectCounts, expectSame, tables, writeAwkward } from './sql-files.mjs'

const patients = Number(process.argv[2] ?? 5000)
const folder = mkdtempSync(join(tmpdir(), 'hc-postgres-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const psql = (/** @type {string} */ database, /** @type {string[]} */ ...args) =>
  runClient('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', database, ...args]).stdout

/** Loads a file into a new database and gives the seconds that it took. */
function load(/** @type {string} */ database, /** @type {string} */ file) {
  psql('postgres', '-c', `DROP DATABASE IF EXISTS ${database}`, '-c', `CREATE DATABASE ${database}`)
  const began = performance.now()
  psql(database, '-f', file)
  return (performance.now() - began) / 1000
}

const rows = makeDataset(folder, patients, {
  csv: { sink: 'csv' },
  inserts: { sink: 'sql-inserts' },
  copy: { sink: 'sql-inserts', options: { copy: true } },
})
const data = join(folder, 'data')

/** @type {Record<'inserts' | 'copy', number[]>} */
const seconds = { inserts: [], copy: [] }
for (const _ of [1, 2, 3]) {
  for (const form of /** @type {const} */ (['inserts', 'copy'])) {
    seconds[form].push(load(form, join(data, form, 'hc.sql')))
  }
}
for (const form of ['inserts', 'copy']) {
  const counted = Object.keys(rows).map((table) => [table, Number(psql(form, '-c', `SELECT count(*) FROM ${table}`))])
  expectCounts(`PostgreSQL, ${form}`, Object.fromEntries(counted), rows)
  for (const { name, columns } of tables) {
    const names = columns.map((column) => `"${column.name}"`).join(', ')
    const found = psql(form, '-c', `COPY (SELECT ${names} FROM ${name} ORDER BY 1) TO STDOUT (FORMAT csv, HEADER)`)
    expectSame(`${name} of ${form}`, found, readFileSync(join(data, 'csv', `${name}.csv`), 'utf8'))
  }
}
const best = (/** @type {number[]} */ times) => Math.min(...times)
console.log(`COPY loads ${(best(seconds.inserts) / best(seconds.copy)).toFixed(1)} times as fast as INSERT`)

for (const copy of [false, true]) {
  const place = join(folder, `awkward-${copy}`)
  const written = await writeAwkward(place, { copy })
  load('awkward', join(place, 'hc.sql'))
  const hex = (/** @type {string} */ column) => `encode(convert_to(${column}, 'UTF8'), 'hex')`
  const found = psql('awkward', '-c', `SELECT ${hex('free')}, ${hex('condition')} FROM sample ORDER BY id`)
  expectSame('awkward texts', found.trimEnd().split('\n'), written)
}

// A file that fails near its end leaves nothing behind.
const script = readFileSync(join(data, 'inserts/hc.sql'), 'utf8')
const at = script.lastIndexOf("'Paid'")
writeFileSync(join(folder, 'broken.sql'), `${script.slice(0, at)}'Pad'${script.slice(at + 6)}`)
psql('postgres', '-c', 'CREATE DATABASE broken')
const broken = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', 'broken', '-f', join(folder, 'broken.sql')]
const { status, stderr } = runClient('psql', broken, { mayFail: true })
if (status !== 3 || !stderr.includes('billing_payment_status_listed')) throw new Error(`a broken file loads: ${stderr}`)
expectSame('what a broken file left', psql('broken', '-c', '\\d'), '')
