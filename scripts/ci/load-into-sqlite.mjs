// Loads SQL files with the shell of SQLite, which has ways of its own with line ends, and holds them to the CSV files of the
// same run. Prints what was counted. Argument: number of patients.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDataset, runClient } from './make-dataset.mjs'
import { expectCounts, expectSame, tables, writeAwkward } from './sql-files.mjs'

const patients = Number(process.argv[2] ?? 5000)
const folder = mkdtempSync(join(tmpdir(), 'hc-sqlite-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const sqlite = (
  /** @type {string} */ database,
  /** @type {string | Buffer} */ input,
  /** @type {string[]} */ ...args
) => runClient('sqlite3', ['-bail', ...args, join(folder, database)], { input }).stdout

const rows = makeDataset(folder, patients, {
  csv: { sink: 'csv' },
  sqlite: { sink: 'sql-inserts', options: { dialect: 'sqlite' } },
})
const data = join(folder, 'data')
sqlite('hc.db', readFileSync(join(data, 'sqlite/hc.sql')))
const counted = Object.keys(rows).map((table) => [table, Number(sqlite('hc.db', `SELECT count(*) FROM ${table};`))])
expectCounts('SQLite', Object.fromEntries(counted), rows)
for (const { name, columns } of tables) {
  const cells = columns.map(({ name, type }) => (type === 'money' ? `printf('%.2f', ${name})` : `"${name}"`)).join(', ')
  const found = sqlite('hc.db', `SELECT ${cells} FROM ${name} ORDER BY 1;`, '-csv')
  const [, ...written] = readFileSync(join(data, 'csv', `${name}.csv`), 'utf8').split('\n')
  // The shell quotes more cells than need it, and ends lines with CR LF.
  expectSame(name, unquoted(found.replaceAll('\r\n', '\n')), unquoted(written.join('\n')))
}

const written = await writeAwkward(join(folder, 'awkward'), { dialect: 'sqlite' })
sqlite('awkward.db', readFileSync(join(folder, 'awkward/hc.sql')))
const hex = (/** @type {string} */ column) => `lower(hex(${column}))`
const found = sqlite('awkward.db', `SELECT ${hex('free')} || '|' || ${hex('condition')} FROM sample ORDER BY id;`)
expectSame('awkward texts', found.trimEnd().split('\n'), written)

function unquoted(/** @type {string} */ csv) {
  return csv.replaceAll('"', '')
}
