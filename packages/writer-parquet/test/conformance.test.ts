import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tables } from '@hc/core'
import { sinkCases } from '@hc/sink-kit'
import { expect, test } from 'vitest'
import { read } from 'writer-tests/read-parquet'
import { tableOf } from 'writer-tests/sample-rows'
import parquetSink, { parquetOptions } from '../src/index.ts'

const module = new URL('../dist/index.js', import.meta.url)
// The kit looks whether memory grows after 120,000 rows, fewer than a row group has by default.
const cases = sinkCases({ sink: parquetSink, read, module, options: { rowGroupRows: 40_000 } })
for (const { title, skip, timeout, run } of cases) test(title, { skip, timeout }, run)

// All but the rows themselves is the same however pages are compressed.
for (const compression of ['snappy', 'none']) {
  const others = sinkCases({ sink: parquetSink, read, options: { compression, rowGroupRows: 100 } })
  for (const { id, title, timeout, run } of others) {
    if (id.startsWith('fidelity/')) test(`${compression}: ${title}`, { timeout }, run)
  }
}

test('a batch of a table that was not announced is refused in a sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hc-parquet-'))
  const { signal } = new AbortController()
  const options = parquetOptions.parse({})
  const run = await parquetSink.open({ tables, seed: 'demo', today: '2026-01-01', folder, options, signal })
  const table = tableOf([{ name: 'city', type: 'text' }])
  await expect(run.write({ table, length: 0, columns: [{ kind: 'text', values: [] }] })).rejects.toMatchObject({
    code: 'HC_SINK_FAILED',
    message: expect.stringContaining('table sample was not announced'),
  })
  await run.abort(new Error('write failed'))
  await rm(folder, { recursive: true })
})
