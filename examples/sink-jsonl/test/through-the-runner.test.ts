import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate, planDataset, rows, tables } from '@hc/core'
import { run } from '@hc/core/run'
import { expect, test } from 'vitest'
import jsonlSink from '../sink-jsonl.mjs'

const plan = planDataset({ patients: 30, seed: 'demo', today: '2026-01-01' })

test('the runner drives a sink it has never heard of: every row of all three tables, published in one step', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hc-jsonl-'))
  const outdir = join(folder, 'data')
  const { manifest } = await run(plan, [{ sink: jsonlSink }], { outdir, batchSize: 7 })
  expect(await readdir(folder)).toEqual(['data'])
  expect(manifest.files.map(({ path }) => path)).toEqual(expect.arrayContaining(['patients.jsonl', 'billing.jsonl']))
  const batches = [...generate(plan)]
  for (const table of tables) {
    const lines = (await readFile(join(outdir, `${table.name}.jsonl`), 'utf8')).trimEnd().split('\n')
    const expected = batches.filter((batch) => batch.table === table).flatMap((batch) => [...rows(batch)])
    expect(lines.map((line) => JSON.parse(line))).toEqual(expected)
  }
  await rm(folder, { recursive: true })
})

test('a sink that fails leaves nothing behind, and the error names it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hc-jsonl-'))
  const failing = {
    ...jsonlSink,
    async open(context: Parameters<typeof jsonlSink.open>[0]) {
      const opened = await jsonlSink.open(context)
      return { ...opened, write: () => Promise.reject(new Error('no more ink')) }
    },
  }
  const failed = run(plan, [{ sink: failing }], { outdir: join(folder, 'data') })
  await expect(failed).rejects.toMatchObject({ code: 'HC_SINK_FAILED', message: expect.stringContaining('jsonl') })
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})
