import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Batch, billing, type SinkContext, type Table, tables, visits } from '@hc/core'
import excel from 'exceljs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleBatch, sampleBatches, tableOf } from 'writer-tests/sample-rows'
import { type XlsxOptions, xlsxOptions, xlsxSink } from '../src/index.ts'
import { read } from './read.ts'
import { type RawSheet, readWorkbook } from './read-workbook.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-xlsx-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function context(given: Partial<XlsxOptions> = {}): SinkContext<XlsxOptions> {
  const { signal } = new AbortController()
  return { tables, seed: 'demo', today: '2026-01-01', folder, options: xlsxOptions.parse(given), signal }
}

async function write(batches: readonly Batch[], given: SinkContext<XlsxOptions> = context()): Promise<void> {
  const run = await xlsxSink.open(given)
  for (const batch of batches) await run.write(batch)
  await run.commit()
}

async function readByExcel(): Promise<excel.Workbook> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(join(folder, 'hc.xlsx'))
  return workbook
}

const texts = (values: readonly (string | null)[]): { table: Table; batch: Batch } => {
  const table = tableOf([
    { name: 'number', type: 'int32' },
    { name: 'city', type: 'text' },
  ])
  const numbers = Int32Array.from(values, (_, row) => row)
  const columns: Batch['columns'] = [
    { kind: 'int', values: numbers },
    { kind: 'text', values },
  ]
  return { table, batch: { table, length: values.length, columns } }
}

describe('a sheet', () => {
  test('has a bold header that stays in view, a filter over all rows, and columns as wide as they need', async () => {
    await write(sampleBatches(40, 40))
    const sheet = (await readByExcel()).getWorksheet('visits')!
    expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
    expect(sheet.autoFilter).toBe('A1:T41')
    expect(sheet.getRow(1).getCell(1).font).toMatchObject({ bold: true, name: 'Calibri', size: 11 })
    expect(sheet.getRow(2).getCell(1).font?.bold).toBeFalsy()
    const widths = visits.columns.map((_, index) => sheet.getColumn(index + 1).width)
    // visit_id: a header of 8 with its button; name: 'name 39, "2"'; date_of_admission: its header.
    expect([widths[0], widths[2], widths[17]]).toEqual([13, 14, 22])
  })

  test('holds dates, numbers and amounts as such, and everything else as text', async () => {
    await write(sampleBatches(40, 40))
    const sheet = (await readByExcel()).getWorksheet('billing')!
    const cell = (name: string) =>
      sheet.getRow(3).getCell(billing.columns.findIndex((column) => column.name === name) + 1)
    expect(cell('billing_id')).toMatchObject({ type: excel.ValueType.Number, value: 2 })
    expect(cell('billing_date')).toMatchObject({ type: excel.ValueType.Date, numFmt: 'yyyy-mm-dd' })
    expect(cell('billing_date').value).toEqual(new Date('2022-01-02T00:00:00Z'))
    expect(cell('total_charge')).toMatchObject({ type: excel.ValueType.Number, value: 80.19, numFmt: '#,##0.00' })
    expect(cell('payment_plan')).toMatchObject({ type: excel.ValueType.String, numFmt: '@' })
  })

  test.each([
    ['yyyy-MM-dd', 'yyyy-mm-dd'],
    ['yyyy/MM/dd', 'yyyy/mm/dd'],
    ['MM/dd/yyyy', 'mm/dd/yyyy'],
  ] as const)('shows dates as %s when asked, and holds the same', async (dateFormat, numFmt) => {
    await write([sampleBatch(billing, 0, 3)], context({ dateFormat }))
    const cell = (await readByExcel()).getWorksheet('billing')!.getRow(2).getCell(4)
    expect(cell).toMatchObject({ type: excel.ValueType.Date, numFmt })
    expect(cell.value).toEqual(new Date('2022-01-01T00:00:00Z'))
  })

  test('holds a day that spreadsheets do not have as a text', async () => {
    const table = tableOf([{ name: 'born', type: 'date' }])
    const days = Int32Array.of(-719_162, -25_509, -25_508, 2_932_896)
    await write([{ table, length: 4, columns: [{ kind: 'int', values: days }] }], { ...context(), tables: [table] })
    expect(await read(folder, table)).toEqual([
      { born: '0001-01-01' },
      { born: '1900-02-28' },
      { born: '1900-03-01' },
      { born: '9999-12-31' },
    ])
    const sheet = (await readByExcel()).getWorksheet('sample')!
    expect([2, 3, 4, 5].map((row) => sheet.getRow(row).getCell(1).value)).toEqual([
      '0001-01-01',
      '1900-02-28',
      new Date('1900-03-01T00:00:00Z'),
      new Date('9999-12-31T00:00:00Z'),
    ])
  })

  test('that would pass its limit continues on further sheets, each with a header and a filter of its own', async () => {
    await write(sampleBatches(25, 7), context({ rowsPerSheet: 10 }))
    const workbook = await readByExcel()
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Summary',
      ...tables.flatMap(({ name }) => [name, `${name} (2)`, `${name} (3)`]),
    ])
    expect(workbook.getWorksheet('visits (2)')?.autoFilter).toBe('A1:T11')
    expect(workbook.getWorksheet('visits (3)')?.rowCount).toBe(6)
    expect(await read(folder, visits)).toHaveLength(25)
    const { sheets } = await readWorkbook(folder)
    expect(linesOf(sheets.get('Summary')!)).toContain(
      'visits has 25 rows and continues over 3 sheets, each with the same header.',
    )
  })

  test('that is filled exactly does not begin another', async () => {
    await write(sampleBatches(20, 7), context({ rowsPerSheet: 10 }))
    expect((await readWorkbook(folder)).sheets.size).toBe(1 + 2 * tables.length)
  })
})

describe('the summary', () => {
  test('says what the data is, what decides it, which sheets there are, and how to repeat it', async () => {
    const datasetOptions = { patients: 3, seed: "o'brien", today: '2026-01-01', zipTarget: 5, window: [9] }
    await write(sampleBatches(3, 3), { ...context(), seed: "o'brien", datasetOptions })
    const lines = linesOf((await readWorkbook(folder)).sheets.get('Summary')!)
    expect(lines[0]).toBe('Synthetic US hospital data')
    expect(lines[1]).toContain('nobody in this data exists')
    expect(lines).toEqual(expect.arrayContaining(["seed | o'brien", 'today | 2026-01-01', 'zip target | 5']))
    expect(lines).toEqual(expect.arrayContaining(['patients | patients | 3', 'billing | billing | 3']))
    expect(lines).toContain(
      "hc generate --patients 3 --seed 'o'\\''brien' --today 2026-01-01 --zip-target 5 --format xlsx",
    )
    expect(lines.join()).not.toContain('window')
  })

  test('names the files that are needed by their sums, and the look of dates that was asked for', async () => {
    const datasetOptions = { dimensions: true, zipPool: { sha256: 'ab01' } }
    await write([], { ...context({ dateFormat: 'MM/dd/yyyy' }), datasetOptions })
    const lines = linesOf((await readWorkbook(folder)).sheets.get('Summary')!)
    expect(lines).toEqual(expect.arrayContaining(['dimensions | true', 'zip pool, sha256 | ab01']))
    expect(lines.slice(-2)).toEqual([
      'hc generate --dimensions --zip-pool-file FILE --seed demo --today 2026-01-01 --date-format MM/dd/yyyy --format xlsx',
      'FILE is the file whose SHA-256 is given above.',
    ])
  })

  test('can be left out', async () => {
    await write(sampleBatches(3, 3), context({ summary: false }))
    expect([...(await readWorkbook(folder)).sheets.keys()]).toEqual(tables.map(({ name }) => name))
  })
})

describe('a text', () => {
  const awkward = [
    '=1+1',
    '+1',
    '@SUM(A1)',
    'O\'Brien, "Pat"',
    'a\nb',
    'a\r\nb',
    '\ttab',
    ' spaces ',
    '00501',
    '1e5',
    'NULL',
    '\\N',
    '',
    'TRUE',
    '2026-01-01',
    '<b>&amp;</b>',
    '&lt;',
    ']]>',
    '_x000D_',
    '\0\x08\x7f',
    '\ud800',
    'é 🏥',
    '\u2028\u0085\ufeff',
    'x'.repeat(32_767),
  ]

  test('that is awkward comes back by both readers, and is never a formula or a number', async () => {
    const { table, batch } = texts(awkward)
    await write([batch], { ...context(), tables: [table] })
    expect((await read(folder, table)).map(({ city }) => city)).toEqual(awkward)
    const sheet = (await readByExcel()).getWorksheet('sample')!
    expect(awkward.map((_, row) => sheet.getRow(row + 2).getCell(2).text)).toEqual(awkward)
    expect((await readWorkbook(folder)).parts.get('xl/worksheets/sheet2.xml')).not.toContain('<f>')
  })

  test('whatever it holds comes back, and a null is no cell', async () => {
    const any = fc.array(fc.option(fc.string({ unit: 'binary', maxLength: 12 })), { minLength: 60, maxLength: 60 })
    for (const values of fc.sample(any, { seed: 17, numRuns: 10 })) {
      await rm(join(folder, 'hc.xlsx'), { force: true })
      const { table, batch } = texts(values)
      await write([batch], { ...context(), tables: [table] })
      expect((await read(folder, table)).map(({ city }) => city)).toEqual(values)
    }
  })

  test('that is null in a row of nothing else leaves the row where it is, the last one too', async () => {
    const table = tableOf([{ name: 'city', type: 'text' }])
    const values = [null, 'Troy', null, null]
    await write([{ table, length: 4, columns: [{ kind: 'text', values }] }], { ...context(), tables: [table] })
    expect(await read(folder, table)).toEqual(values.map((city) => ({ city })))
    expect((await readByExcel()).getWorksheet('sample')!.rowCount).toBe(5)
  })

  test('longer than a cell of Excel holds is refused in a sentence', async () => {
    const { table, batch } = texts(['fits', 'x'.repeat(32_768)])
    await expect(write([batch], { ...context(), tables: [table] })).rejects.toThrow(
      'a text of sample.city has 32768 characters and a cell of Excel holds 32767',
    )
  })

  test('that a dictionary does not have is refused', async () => {
    const { table, batch } = texts(['Troy'])
    const city = { kind: 'dict', codes: Uint8Array.of(2), dictionary: ['Troy', 'Rome'] } as const
    const columns = [batch.columns[0]!, city]
    await expect(write([{ ...batch, columns }], { ...context(), tables: [table] })).rejects.toThrow(
      'code 2 is outside a dictionary of 2 texts',
    )
  })
})

describe('a table that cannot be a sheet', () => {
  test.each([
    ['summary', 'the name of the sheet that describes the workbook'],
    ['History', 'a name that Excel keeps for itself'],
    ['a'.repeat(26), 'longer than 25 characters'],
    ['visits/2026', 'not a name that Excel takes'],
    ["'visits'", 'not a name that Excel takes'],
  ])('%s is refused before a file is made', async (name, reason) => {
    const table = { ...visits, name }
    await expect(xlsxSink.open({ ...context(), tables: [table] })).rejects.toMatchObject({
      code: 'HC_SINK_FAILED',
      message: expect.stringContaining(reason),
    })
  })

  test('differs from another only in case', async () => {
    const upper = { ...visits, name: 'VISITS' }
    await expect(xlsxSink.open({ ...context(), tables: [visits, upper] })).rejects.toThrow('the name of another table')
  })
})

test('neither the entries of the zip nor the properties tell when the workbook was made', async () => {
  await write([])
  const { parts } = await readWorkbook(folder)
  const core = parts.get('docProps/core.xml')!
  expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'])
  const bytes = await readFile(join(folder, 'hc.xlsx'))
  const dates = new Set<string>()
  for (const [signature, at] of [
    ['PK\x01\x02', 12],
    ['PK\x03\x04', 10],
  ] as const) {
    for (let entry = bytes.indexOf(signature, 0, 'latin1'); entry >= 0; ) {
      dates.add(bytes.toString('hex', entry + at, entry + at + 4))
      entry = bytes.indexOf(signature, entry + 4, 'latin1')
    }
  }
  expect([...dates]).toEqual(['00002100'])
})

function linesOf(sheet: RawSheet): string[] {
  return Array.from(sheet.values(), (cells) => Array.from(cells.values(), ({ text }) => text).join(' | '))
}
