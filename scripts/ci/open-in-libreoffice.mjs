// Has LibreOffice open workbooks, without a screen, and write every sheet as CSV; holds what it shows to the CSV files of
// the same run, and prints the rows that were compared. Argument: number of patients.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tables } from '../../packages/core/dist/index.js'
import { xlsxOptions, xlsxSink } from '../../packages/writer-xlsx/dist/index.js'
import { root } from '../workspace-members.mjs'
import { makeDataset, runClient } from './make-dataset.mjs'

const { parse } = createRequire(join(root, 'apps/cli/package.json'))('csv-parse/sync')
const patients = Number(process.argv[2] ?? 1000)
const folder = mkdtempSync(join(tmpdir(), 'hc-libreoffice-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

// Commas, double quotes, UTF-8; cells as they are shown; every sheet into a file of its own.
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1'

/**
 * The rows of every sheet of a workbook, by the sheet's name, as LibreOffice shows them.
 * @param {string} workbook
 * @returns {Map<string, string[][]>}
 */
function sheetsOf(workbook) {
  const into = mkdtempSync(join(folder, 'sheets-'))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  runClient('soffice', [profile, '--headless', '--convert-to', everySheet, '--outdir', into, workbook])
  return new Map(
    readdirSync(into).map((file) => {
      const rows = parse(readFileSync(join(into, file)), { relax_column_count: true })
      return [file.slice('hc-'.length, -'.csv'.length), rows]
    }),
  )
}

/**
 * Throws at the first row that is not what it should be.
 * @param {string} what
 * @param {string[][]} found
 * @param {string[][]} expected
 */
function expectRows(what, found, expected) {
  for (let row = 0; row < Math.max(found.length, expected.length); row++) {
    const [a, b] = [JSON.stringify(found[row]), JSON.stringify(expected[row])]
    if (a !== b) throw new Error(`row ${row + 1} of ${what}: LibreOffice shows ${a} in place of ${b}`)
  }
  console.log(`LibreOffice, ${what}: ${found.length - 1} rows as in CSV`)
}

/**
 * A row of the CSV file as a workbook shows it: amounts have commas between thousands.
 * @param {typeof tables[number]} table
 * @returns {(record: string[]) => string[]}
 */
function asShown({ columns }) {
  return (record) =>
    record.map((cell, index) => (columns[index]?.type === 'money' ? cell.replace(/\B(?=(?:\d{3})+\.)/g, ',') : cell))
}

const split = { sink: 'xlsx', options: { rowsPerSheet: 400 } }
makeDataset(folder, patients, { csv: { sink: 'csv' }, xlsx: { sink: 'xlsx' }, split })
const data = join(folder, 'data')

const whole = sheetsOf(join(data, 'xlsx/hc.xlsx'))
const parts = sheetsOf(join(data, 'split/hc.xlsx'))
for (const table of tables) {
  const [header, ...records] = parse(readFileSync(join(data, 'csv', `${table.name}.csv`)))
  const expected = [header, ...records.map(asShown(table))]
  expectRows(table.name, whole.get(table.name) ?? [], expected)
  /** @type {string[][]} */
  const joined = []
  let sheets = 0
  for (let name = table.name; parts.has(name); name = `${table.name} (${sheets + 1})`) {
    joined.push(...(parts.get(name) ?? []).slice(sheets === 0 ? 0 : 1))
    sheets++
  }
  if (sheets !== Math.ceil(records.length / 400)) throw new Error(`${table.name} is on ${sheets} sheets`)
  expectRows(`${table.name} over ${sheets} sheets`, joined, expected)
}
if (whole.get('Summary')?.[0]?.[0] !== 'Synthetic US hospital data') throw new Error('the summary is missing')

// Texts that spreadsheets like to take for something else.
const texts = [
  '=1+1',
  '+1',
  '@A1',
  'O\'Brien, "Pat"',
  'a\nb',
  ' spaces ',
  '00501',
  '1e5',
  'NULL',
  'TRUE',
  '1/2',
  'é 🏥',
  '<&amp;>',
]
const column = { name: 'text', type: 'text', nullable: true, primaryKey: false, unique: false, description: 'A text.' }
const table = /** @type {any} */ ({
  name: 'texts',
  description: 'Texts.',
  columns: [column, { ...column, name: 'end' }],
})
const awkward = join(folder, 'awkward')
mkdirSync(awkward)
const { signal } = new AbortController()
const options = xlsxOptions.parse({})
const run = await xlsxSink.open({
  tables: [table],
  seed: 'demo',
  today: '2026-01-01',
  folder: awkward,
  options,
  signal,
})
const ends = texts.map(() => '.')
await run.write({
  table,
  length: texts.length,
  columns: [
    { kind: 'text', values: texts },
    { kind: 'text', values: ends },
  ],
})
await run.commit()
const shown = sheetsOf(join(awkward, 'hc.xlsx')).get('texts') ?? []
expectRows('awkward texts', shown, [['text', 'end'], ...texts.map((text) => [text, '.'])])
