import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SinkContext, tables, visits } from '@hc/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import sqlInsertsSink, { type SqlInsertsOptions, sqlInsertsOptions } from '../src/index.ts'
import { readerOf } from './read.ts'
import { sampleBatches, sampleRows, tableOf } from './sample.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-sql-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Given = Partial<SqlInsertsOptions>

function context(into: string, given: Given = {}): SinkContext<SqlInsertsOptions> {
  const { signal } = new AbortController()
  return { tables, seed: 'sql', today: '2026-01-01', folder: into, options: sqlInsertsOptions.parse(given), signal }
}

async function writeSample(batchSize: number, given: Given = {}): Promise<string> {
  const into = await mkdtemp(join(folder, 'run-'))
  const run = await sqlInsertsSink.open(context(into, given))
  for (const batch of sampleBatches(batchSize)) await run.write(batch)
  const artifacts = await run.commit()
  const count = [...sampleRows().values()].reduce((sum, { length }) => sum + length, 0)
  expect(artifacts).toEqual([{ path: 'hc.sql', rows: count }])
  expect(await readdir(into)).toEqual(['hc.sql'])
  return into
}

const text = (into: string) => readFile(join(into, 'hc.sql'), 'utf8')

describe('manifest', () => {
  test('the name is lower case letters and a dash', () => expect(sqlInsertsSink.name).toBe('sql-inserts'))
  test('all three claims are made', () => {
    expect(sqlInsertsSink.supports).toEqual({ deterministic: true, streaming: true, atomic: true })
  })
})

describe.each([{}, { copy: true }, { dialect: 'mysql' }, { dialect: 'sqlite', ddl: false }] as Given[])(
  'lifecycle with %j',
  (given) => {
    test('equal rows give equal bytes, in batches of any size', async () => {
      const whole = await text(await writeSample(120, { ...given, rowsPerInsert: 16 }))
      for (const batchSize of [1, 7, 50]) {
        expect(await text(await writeSample(batchSize, { ...given, rowsPerInsert: 16 }))).toBe(whole)
      }
    })

    test('abort removes every file, twice over, with or without rows', async () => {
      for (const batches of [[], sampleBatches(50)]) {
        const run = await sqlInsertsSink.open(context(folder, given))
        for (const batch of batches) await run.write(batch)
        await run.abort(new Error('given up'))
        await run.abort(new Error('given up again'))
        expect(await readdir(folder)).toEqual([])
      }
    })
  },
)

test.each(['sqlite', 'duckdb'] as const)('no batches give %s every table, empty', async (dialect) => {
  const run = await sqlInsertsSink.open(context(folder, { dialect }))
  expect(await run.commit()).toEqual([{ path: 'hc.sql', rows: 0 }])
  for (const table of tables) expect(await readerOf(dialect)(folder, table)).toEqual([])
})

test('a file that cannot be created fails open, and the others are removed', async () => {
  await mkdir(join(folder, 'billing.rows'))
  await expect(sqlInsertsSink.open(context(folder))).rejects.toThrow('EEXIST')
  expect(await readdir(folder)).toEqual(['billing.rows'])
})

test('abort removes every file after a write that failed, and after a commit that failed', async () => {
  const run = await sqlInsertsSink.open(context(folder))
  await expect(run.write({ table: visits, length: 1, columns: [] })).rejects.toThrow('0 columns instead of 20')
  await run.abort(new Error('write failed'))
  expect(await readdir(folder)).toEqual([])

  const lost = await sqlInsertsSink.open(context(folder))
  await rm(join(folder, 'visits.rows'))
  await expect(lost.commit()).rejects.toThrow('ENOENT')
  await lost.abort(new Error('commit failed'))
  expect(await readdir(folder)).toEqual([])
})

test('a batch of a table that was not announced is refused in a sentence', async () => {
  const run = await sqlInsertsSink.open(context(folder))
  const table = tableOf([{ name: 'city', type: 'text' }])
  await expect(run.write({ table, length: 0, columns: [{ kind: 'text', values: [] }] })).rejects.toMatchObject({
    code: 'HC_SINK_FAILED',
    message: expect.stringContaining('table sample was not announced'),
  })
  await run.abort(new Error('write failed'))
})
