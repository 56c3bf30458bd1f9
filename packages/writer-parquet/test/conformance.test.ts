import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Batch, type Row, rows, type SinkContext, type Table, tables, visits } from '@hc/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import parquetSink, { type ParquetOptions, parquetOptions } from '../src/index.ts'
import { read } from './read.ts'
import { sampleBatch, sampleBatches, tableOf } from './sample.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-parquet-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function context(into: string, given: Partial<ParquetOptions> = {}): SinkContext<ParquetOptions> {
  const { signal } = new AbortController()
  return { tables, seed: 'demo', today: '2026-01-01', folder: into, options: parquetOptions.parse(given), signal }
}

async function writeAll(batches: readonly Batch[], given: Partial<ParquetOptions> = {}): Promise<Map<string, Buffer>> {
  const into = await mkdtemp(join(folder, 'run-'))
  const run = await parquetSink.open(context(into, given))
  for (const batch of batches) await run.write(batch)
  const artifacts = await run.commit()
  expect((await readdir(into)).sort()).toEqual(artifacts.map(({ path }) => path).sort())
  const files = new Map<string, Buffer>()
  for (const { path } of artifacts) files.set(path, await readFile(join(into, path)))
  return files
}

const rowsOf = (batches: readonly Batch[], table: Table): Row[] =>
  batches.filter((batch) => batch.table === table).flatMap((batch) => [...rows(batch)])

describe('manifest', () => {
  test('the name is lower case letters', () => expect(parquetSink.name).toBe('parquet'))
  test('all three claims are made', () => {
    expect(parquetSink.supports).toEqual({ deterministic: true, streaming: true, atomic: true })
  })
})

describe.each(['zstd', 'snappy', 'none'] as const)('lifecycle with compression %s', (compression) => {
  test('no batches give every table, empty and readable', async () => {
    const run = await parquetSink.open(context(folder, { compression, rowGroupRows: 100 }))
    const artifacts = await run.commit()
    expect(artifacts.map(({ table, rows: count }) => [table, count])).toEqual(tables.map(({ name }) => [name, 0]))
    for (const table of tables) expect(await read(folder, table)).toEqual([])
  })

  test('rows of alternating tables come back as they were, and batches without rows do no harm', async () => {
    const batches = sampleBatches(250, 40).flatMap((batch) => [sampleBatch(batch.table, 0, 0), batch])
    const run = await parquetSink.open(context(folder, { compression, rowGroupRows: 100 }))
    for (const batch of batches) await run.write(batch)
    const artifacts = await run.commit()
    expect(artifacts.map(({ rows: count }) => count)).toEqual([250, 250, 250])
    for (const table of tables) expect(await read(folder, table)).toEqual(rowsOf(batches, table))
  })

  test('the arrays of a batch may be reused once write has settled', async () => {
    const run = await parquetSink.open(context(folder, { compression, rowGroupRows: 100 }))
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

  test('equal rows give equal bytes, in batches of any size', async () => {
    const whole = await writeAll(sampleBatches(1_500, 1_500), { compression, rowGroupRows: 100 })
    for (const batchRows of [1_500, 997, 13]) {
      const again = await writeAll(sampleBatches(1_500, batchRows), { compression, rowGroupRows: 100 })
      for (const [path, bytes] of whole) expect(again.get(path)?.equals(bytes), `${path} of ${batchRows}`).toBe(true)
    }
  })

  test('abort removes every file, twice over, with or without rows', async () => {
    for (const batches of [[], sampleBatches(5_000, 5_000)]) {
      const run = await parquetSink.open(context(folder, { compression, rowGroupRows: 100 }))
      for (const batch of batches) await run.write(batch)
      await run.abort(new Error('given up'))
      await run.abort(new Error('given up again'))
      expect(await readdir(folder)).toEqual([])
    }
  })

  test('abort removes every file after a write that failed', async () => {
    const run = await parquetSink.open(context(folder, { compression, rowGroupRows: 100 }))
    await run.write(sampleBatch(visits, 0, 10))
    const { columns } = sampleBatch(visits, 10, 10)
    await expect(run.write({ table: visits, length: 10, columns: columns.slice(1) })).rejects.toThrow('19 columns')
    await run.abort(new Error('write failed'))
    expect(await readdir(folder)).toEqual([])
  })

  test('a file that cannot be created fails open, and the others are removed', async () => {
    const name = 'billing.parquet'
    await mkdir(join(folder, name))
    await expect(parquetSink.open(context(folder, { compression, rowGroupRows: 100 }))).rejects.toThrow('EEXIST')
    expect(await readdir(folder)).toEqual([name])
  })

  test('a batch of a table that was not announced is refused in a sentence', async () => {
    const run = await parquetSink.open(context(folder, { compression, rowGroupRows: 100 }))
    const table = tableOf([{ name: 'city', type: 'text' }])
    await expect(run.write({ table, length: 0, columns: [{ kind: 'text', values: [] }] })).rejects.toMatchObject({
      code: 'HC_SINK_FAILED',
      message: expect.stringContaining('table sample was not announced'),
    })
    await run.abort(new Error('write failed'))
  })
})
