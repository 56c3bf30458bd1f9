// Loads SQL files into the MariaDB server that with-mariadb.sh started, with its client, and holds them to the JSON Lines of
// the same run. Prints what was counted. Argument: number of patients.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDataset, runClient } from './make-dataset.mjs'
import { expectCounts, expectSame, refusedRows, tables, writeAwkward } from './sql-files.mjs'

const patients = Number(process.argv[2] ?? 5000)
const folder = mkdtempSync(join(tmpdir(), 'hc-mariadb-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

// A client whose character set and mode are not those of the file.
const settings = ['--no-defaults', '--user=root', '--default-character-set=latin1', '--batch', '--skip-column-names']
const modes = ['', 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES']

/** Runs SQL and gives the lines that it prints. */
const query = (/** @type {string} */ sql) =>
  runClient('mariadb', [...settings, '--default-character-set=utf8mb4', '--raw', '-e', sql])
    .stdout.split('\n')
    .slice(0, -1)

const load = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
  runClient('mariadb', [...settings, ...args], { input: readFileSync(file) })

const rows = makeDataset(folder, patients, {
  jsonl: { sink: 'jsonl' },
  mysql: { sink: 'sql-inserts', options: { dialect: 'mysql', schema: 'hc' } },
})
const data = join(folder, 'data')
load(join(data, 'mysql/hc.sql'))
const counted = Object.keys(rows).map((table) => [table, Number(query(`SELECT count(*) FROM hc.${table}`)[0])])
expectCounts('MariaDB', Object.fromEntries(counted), rows)

for (const { name, columns } of tables) {
  const names = columns.map((column) => `\`${column.name}\``).join(', ')
  const lines = readFileSync(join(data, 'jsonl', `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
  const written = lines.map((line) => {
    const row = JSON.parse(line)
    const cell = (/** @type {typeof columns[number]} */ column) =>
      column.type === 'money' ? row[column.name].toFixed(2) : (row[column.name] ?? 'NULL')
    return columns.map(cell).join('\t')
  })
  expectSame(name, query(`SELECT ${names} FROM hc.${name} ORDER BY 1`), written)
}
expectSame(
  'the length of stay',
  query('SELECT sum(los), min(los) FROM hc.visits'),
  query('SELECT sum(datediff(date_of_discharge, date_of_admission)), 0 FROM hc.visits'),
)
expectSame(
  'the comment on a table',
  query(`SELECT table_comment FROM information_schema.tables WHERE table_schema = 'hc' AND table_name = 'billing'`),
  ['Bills, exactly one per visit.'],
)

for (const mode of modes) {
  const place = join(folder, `awkward-${modes.indexOf(mode)}`)
  const written = await writeAwkward(place, { dialect: 'mysql' })
  query(`SET GLOBAL sql_mode = '${mode}'; DROP DATABASE IF EXISTS awkward; CREATE DATABASE awkward`)
  load(join(place, 'hc.sql'), 'awkward')
  const hex = "concat_ws('|', lower(hex(free)), lower(hex(`condition`)))"
  expectSame(`awkward texts in mode "${mode}"`, query(`SELECT ${hex} FROM awkward.sample ORDER BY id`), written)
}

// Each of these rows breaks a rule that the tables hold.
/** @type {Record<string, Record<string, string>>} */
const fresh = {
  patients: {
    patient_id: '900001',
    email: "'clone@example.com'",
    address: "'1 Clone Street'",
    insurance_policy_number: "'CLONE1'",
  },
  visits: { visit_id: '900001' },
  billing: { billing_id: '900001', visit_id: '900001' },
}
function cloneRow(/** @type {string} */ table, /** @type {Record<string, string>} */ changes = {}) {
  const columns = tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
  const values = columns.map((name) => changes[name] ?? fresh[table]?.[name] ?? `\`${name}\``)
  const from =
    table === 'patients' ? 'WHERE insurance_provider IS NOT NULL ORDER BY 1 LIMIT 1' : `WHERE ${columns[0]} = 1`
  const names = columns.map((name) => `\`${name}\``).join(', ')
  return `INSERT INTO hc.${table} (${names}) SELECT ${values.join(', ')} FROM hc.${table} ${from};`
}
query(`SET GLOBAL sql_mode = DEFAULT`)
query(cloneRow('visits'))
for (const [what, table, changes] of refusedRows) {
  const { status } = runClient('mariadb', [...settings, '-e', cloneRow(table, changes)], { mayFail: true })
  if (status === 0) throw new Error(`MariaDB takes ${what}`)
}
query(cloneRow('patients') + cloneRow('billing'))
console.log(`MariaDB refuses each of ${refusedRows.length} rows that break a rule`)
