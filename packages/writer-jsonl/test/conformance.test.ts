import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SinkContext, tables } from '@hc/core'
import { sinkCases } from '@hc/sink-kit'
import { expect, onTestFinished, test } from 'vitest'
import { sampleBatch, tableOf } from 'writer-tests/sample-rows'
import jsonlSink, { jsonlOptions } from '../src/index.ts'
import { read } from './read.ts'

const module = new URL('../dist/index.js', import.meta.url)
const cases = sinkCases({ sink: jsonlSink, read, module })
for (const { title, skip, timeout, run } of cases) test(title, { skip, timeout }, run)

// What needs a process of its own is the same for plain files.
const compressed = sinkCases({ sink: jsonlSink, read, options: { gzip: true } }).filter(({ skip }) => !skip)
for (const { title, timeout, run } of compressed) test(`gzip: ${title}`, { timeout }, run)

async function open(options: Parameters<typeof jsonlOptions.parse>[0]) {
  const folder = await mkdtemp(join(tmpdir(), 'hc-jsonl-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { signal } = new AbortController()
  const context: SinkContext<ReturnType<typeof jsonlOptions.parse>> = {
    ...{ tables, seed: 'demo', today: '2026-01-01', folder, signal },
    options: jsonlOptions.parse(options),
  }
  return { folder, run: await jsonlSink.open(context) }
}

test('a gzip header names neither a time nor an operating system', async () => {
  const { folder, run } = await open({ gzip: true })
  await run.write(sampleBatch(tables[1]!, 0, 10))
  await run.commit()
  const file = await readFile(join(folder, 'visits.jsonl.gz'))
  expect(file.subarray(0, 10).toString('hex')).toBe('1f8b08000000000000ff')
})

test('a batch of a table that was not announced is refused in a sentence', async () => {
  const { run } = await open({})
  const table = tableOf([{ name: 'city', type: 'text' }])
  await expect(run.write({ table, length: 0, columns: [{ kind: 'text', values: [] }] })).rejects.toMatchObject({
    code: 'HC_SINK_FAILED',
    message: expect.stringContaining('table sample was not announced'),
  })
  await run.abort(new Error('write failed'))
})
