import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SinkContext, tables } from '@hc/core'
import { sinkCases } from '@hc/sink-kit'
import { expect, onTestFinished, test } from 'vitest'
import { sampleBatch, tableOf } from 'writer-tests/sample-rows'
import csvSink, { csvOptions } from '../src/index.ts'
import { mapping, read } from './read.ts'

const module = new URL('../dist/index.js', import.meta.url)
const cases = sinkCases({ sink: csvSink, read, mapping, module })
for (const { title, skip, timeout, run } of cases) test(title, { skip, timeout }, run)

// What needs a process of its own is the same for plain files.
const compressed = sinkCases({ sink: csvSink, read, mapping, options: { gzip: true } }).filter(({ skip }) => !skip)
for (const { title, timeout, run } of compressed) test(`gzip: ${title}`, { timeout }, run)

async function open(options: Parameters<typeof csvOptions.parse>[0]) {
  const folder = await mkdtemp(join(tmpdir(), 'hc-csv-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { signal } = new AbortController()
  const context: SinkContext<ReturnType<typeof csvOptions.parse>> = {
    ...{ tables, seed: 'demo', today: '2026-01-01', folder, signal },
    options: csvOptions.parse(options),
  }
  return { folder, run: await csvSink.open(context) }
}

test('a gzip header names neither a time nor an operating system', async () => {
  const { folder, run } = await open({ gzip: true })
  await run.write(sampleBatch(tables[1]!, 0, 10))
  await run.commit()
  const file = await readFile(join(folder, 'visits.csv.gz'))
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

test('no header and no rows give an empty file', async () => {
  const { folder, run } = await open({ header: false })
  await run.commit()
  expect(await readFile(join(folder, 'visits.csv'), 'utf8')).toBe('')
})
