import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Batch, type Row, rows, type SinkContext, type Table, tables, visits } from '@hc/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import xlsxSink, { type XlsxOptions, xlsxOptions } from '../src/index.ts'
import { read } from './read.ts'
import { sampleBatch, sampleBatches, tableOf } from './sample.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-xlsx-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function context(into: string, given: Partial<XlsxOptions> = {}): SinkContext<XlsxOptions> {
  const { signal } = new AbortController()
  return { tables, seed: 'demo', today: '2026-01-01', folder: into, options: xlsxOptions.parse(given), signal }
}

async function workbookOf(batches: readonly Batch[], given: Partial<XlsxOptions> = {}): Promise<Buffer> {
  const into = await mkdtemp(join(folder, 'run-'))
  const run = await xlsxSink.open(context(into, given))
  for (const batch of batches) await run.write(batch)
  expect(await run.commit()).toEqual([{ path: 'hc.xlsx' }])
  expect(await readdir(into)).toEqual(['hc.xlsx'])
  return readFile(join(into, 'hc.xlsx'))
}

const rowsOf = (batches: readonly Batch[], table: Table): Row[] =>
  batches.filter((batch) => batch.table === table).flatMap((batch) => [...rows(batch)])

describe('manifest', () => {
  test('the name is lower case letters', () => expect(xlsxSink.name).toBe('xlsx'))
  test('all three claims are made', () => {
    expect(xlsxSink.supports).toEqual({ deterministic: true, streaming: true, atomic: true })
  })
})

describe('lifecycle', () => {
  test('no batches give every table, empty and readable', async () => {
    const run = await xlsxSink.open(context(folder))
    await run.commit()
    for (const table of tables) expect(await read(folder, table)).toEqual([])
  })

  test('rows of alternating tables come back as they were, and batches without rows do no harm', async () => {
    const batches = sampleBatches(250, 40).flatMap((batch) => [sampleBatch(batch.table, 0, 0), batch])
    const run = await xlsxSink.open(context(folder))
    for (const batch of batches) await run.write(batch)
    await run.commit()
    for (const table of tables) expect(await read(folder, table)).toEqual(rowsOf(batches, table))
  })

  test('the arrays of a batch may be reused once write has settled', async () => {
    const run = await xlsxSink.open(context(folder))
    const expected = rowsOf([sampleBatch(visits, 0, 30)], visits)
    const batch = sampleBatch(visits, 0, 30)
    await run.write(batch)
    for (const column of batch.columns) {
      if (column.kind === 'text') (column.values as string[]).fill('overwritten')
      else if (column.kind === 'int') column.values.fill(7)
      else column.codes.fill(0)
    }
    await run.commit()
    expect(await read(folder, visits)).toEqual(expected)
  })

  test('equal rows give equal bytes, in batches of any size, and at another time', async () => {
    const whole = await workbookOf(sampleBatches(1_500, 1_500))
    // The dates in a zip file go by two seconds.
    await setTimeout(2_100)
    for (const batchRows of [1_500, 997, 13]) {
      expect((await workbookOf(sampleBatches(1_500, batchRows))).equals(whole), `batches of ${batchRows}`).toBe(true)
    }
  })

  test('nothing has its final name before commit', async () => {
    const run = await xlsxSink.open(context(folder))
    for (const batch of sampleBatches(100, 100)) await run.write(batch)
    expect(await readdir(folder)).toEqual(['billing.rows', 'patients.rows', 'visits.rows'])
    await run.abort(new Error('given up'))
  })

  test('abort removes every file, twice over, with or without rows', async () => {
    for (const batches of [[], sampleBatches(1_000, 1_000)]) {
      const run = await xlsxSink.open(context(folder))
      for (const batch of batches) await run.write(batch)
      await run.abort(new Error('given up'))
      await run.abort(new Error('given up again'))
      expect(await readdir(folder)).toEqual([])
    }
  })

  test('abort removes every file after a write that failed', async () => {
    const run = await xlsxSink.open(context(folder))
    await run.write(sampleBatch(visits, 0, 10))
    const { columns } = sampleBatch(visits, 10, 10)
    await expect(run.write({ table: visits, length: 10, columns: columns.slice(1) })).rejects.toThrow('19 columns')
    await run.abort(new Error('write failed'))
    expect(await readdir(folder)).toEqual([])
  })

  test('a commit that is interrupted stops, and abort removes every file', async () => {
    const given = new AbortController()
    const run = await xlsxSink.open({ ...context(folder), signal: given.signal })
    for (const batch of sampleBatches(5_000, 1_000)) await run.write(batch)
    const committed = run.commit()
    given.abort(new Error('enough'))
    await expect(committed).rejects.toThrow('enough')
    await run.abort(given.signal.reason)
    expect(await readdir(folder)).toEqual([])
  })

  test('a workbook that cannot be created fails commit, and abort leaves what was there', async () => {
    await mkdir(join(folder, 'hc.xlsx'))
    const run = await xlsxSink.open(context(folder))
    for (const batch of sampleBatches(2_000, 500)) await run.write(batch)
    await expect(run.commit()).rejects.toThrow('EEXIST')
    await run.abort(new Error('commit failed'))
    expect(await readdir(folder)).toEqual(['hc.xlsx'])
  })

  test('a file that cannot be created fails open, and the others are removed', async () => {
    await mkdir(join(folder, 'billing.rows'))
    await expect(xlsxSink.open(context(folder))).rejects.toThrow('EEXIST')
    expect(await readdir(folder)).toEqual(['billing.rows'])
  })

  test('a batch of a table that was not announced is refused in a sentence', async () => {
    const run = await xlsxSink.open(context(folder))
    const table = tableOf([{ name: 'city', type: 'text' }])
    await expect(run.write({ table, length: 0, columns: [{ kind: 'text', values: [] }] })).rejects.toMatchObject({
      code: 'HC_SINK_FAILED',
      message: expect.stringContaining('table sample was not announced'),
    })
    await run.abort(new Error('write failed'))
  })
})
