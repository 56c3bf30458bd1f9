import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SinkContext, tables, visits } from '@hc/core'
import { sinkCases } from '@hc/sink-kit'
import { expect, onTestFinished, test } from 'vitest'
import { sampleBatch, sampleBatches, tableOf } from 'writer-tests/sample-rows'
import xlsxSink, { type XlsxOptions, xlsxOptions } from '../src/index.ts'
import { read } from './read.ts'

const module = new URL('../dist/index.js', import.meta.url)
for (const { title, skip, timeout, run } of sinkCases({ sink: xlsxSink, read, module }))
  test(title, { skip, timeout }, run)

async function open(signal: AbortSignal = new AbortController().signal) {
  const folder = await mkdtemp(join(tmpdir(), 'hc-xlsx-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const options = xlsxOptions.parse({})
  const context: SinkContext<XlsxOptions> = { tables, seed: 'demo', today: '2026-01-01', folder, options, signal }
  return { folder, run: await xlsxSink.open(context) }
}

test('nothing has its final name before commit', async () => {
  const { folder, run } = await open()
  for (const batch of sampleBatches(100, 100)) await run.write(batch)
  expect(await readdir(folder)).toEqual(['billing.rows', 'patients.rows', 'visits.rows'])
  await run.abort(new Error('given up'))
})

test('a commit that is interrupted stops, and abort removes every file', async () => {
  const given = new AbortController()
  const { folder, run } = await open(given.signal)
  for (const batch of sampleBatches(5_000, 1_000)) await run.write(batch)
  const committed = run.commit()
  given.abort(new Error('enough'))
  await expect(committed).rejects.toThrow('enough')
  await run.abort(given.signal.reason)
  expect(await readdir(folder)).toEqual([])
})

test('a batch of a table that was not announced is refused in a sentence', async () => {
  const { run } = await open()
  const table = tableOf([{ name: 'city', type: 'text' }])
  await expect(run.write({ table, length: 0, columns: [{ kind: 'text', values: [] }] })).rejects.toMatchObject({
    code: 'HC_SINK_FAILED',
    message: expect.stringContaining('table sample was not announced'),
  })
  await run.abort(new Error('write failed'))
})

test('a batch of another shape is refused', async () => {
  const { run } = await open()
  const { columns } = sampleBatch(visits, 0, 10)
  await expect(run.write({ table: visits, length: 10, columns: columns.slice(1) })).rejects.toThrow('19 columns')
  await run.abort(new Error('write failed'))
})
