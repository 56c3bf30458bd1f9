import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SinkContext, tables, visits } from '@hc/core'
import { sinkCases } from '@hc/sink-kit'
import { expect, onTestFinished, test } from 'vitest'
import sqlInsertsSink, { type SqlInsertsOptions, sqlInsertsOptions } from '../src/index.ts'
import { readerOf } from './read.ts'
import { sampleBatches, tableOf } from './sample.ts'

const module = new URL('../dist/index.js', import.meta.url)
const cases = sinkCases({ sink: sqlInsertsSink, read: readerOf('sqlite'), options: { dialect: 'sqlite' }, module })
for (const { title, skip, timeout, run } of cases) test(title, { skip, timeout }, run)

// Dialects differ in what they read and write; all else is the same for them.
for (const [name, dialect, more] of [
  ['postgres', 'postgres', {}],
  ['postgres by COPY', 'postgres', { copy: true }],
  ['duckdb', 'duckdb', {}],
] as const) {
  const others = sinkCases({ sink: sqlInsertsSink, read: readerOf(dialect), options: { dialect, ...more } })
  for (const { id, title, skip, timeout, run } of others) {
    if (skip || !/^(?:lifecycle|fidelity)\//.test(id)) continue
    // Starting PostgreSQL takes four seconds of a processor, and tests share processors.
    test(`${name}: ${title}`, { timeout: timeout + 120_000 }, run)
  }
}

async function open(given: Partial<SqlInsertsOptions> = {}, signal: AbortSignal = new AbortController().signal) {
  const folder = await mkdtemp(join(tmpdir(), 'hc-sql-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const options = sqlInsertsOptions.parse(given)
  const context: SinkContext<SqlInsertsOptions> = { tables, seed: 'demo', today: '2026-01-01', folder, options, signal }
  return { folder, run: await sqlInsertsSink.open(context) }
}

test('nothing has its final name before commit', async () => {
  const { folder, run } = await open()
  for (const batch of sampleBatches(50)) await run.write(batch)
  expect(await readdir(folder)).toEqual(['billing.rows', 'patients.rows', 'visits.rows'])
  await run.commit()
  expect(await readdir(folder)).toEqual(['hc.sql'])
})

test('a commit that fails or is interrupted stops, and abort removes every file', async () => {
  const given = new AbortController()
  const { folder, run } = await open({ rowsPerInsert: 1 }, given.signal)
  for (const batch of sampleBatches(50)) await run.write(batch)
  given.abort(new Error('enough'))
  await expect(run.commit()).rejects.toThrow()
  await run.abort(given.signal.reason)
  expect(await readdir(folder)).toEqual([])

  const { folder: other, run: lost } = await open()
  for (const batch of sampleBatches(50)) await lost.write(batch)
  await rm(join(other, 'visits.rows'))
  await expect(lost.commit()).rejects.toThrow('ENOENT')
  await lost.abort(new Error('commit failed'))
  expect(await readdir(other)).toEqual([])
})

test('a batch of another shape, or of a table that was not announced, is refused in a sentence', async () => {
  const { run } = await open()
  await expect(run.write({ table: visits, length: 1, columns: [] })).rejects.toThrow('0 columns instead of 20')
  const table = tableOf([{ name: 'city', type: 'text' }])
  await expect(run.write({ table, length: 0, columns: [{ kind: 'text', values: [] }] })).rejects.toMatchObject({
    code: 'HC_SINK_FAILED',
    message: expect.stringContaining('table sample was not announced'),
  })
  await run.abort(new Error('write failed'))
})
