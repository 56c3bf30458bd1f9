import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tables } from '../../src/model/tables.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { describeTruth } from '../../src/plan/truth.ts'
import type { Manifest } from '../../src/run/manifest.ts'
import { planSource, run } from '../../src/run/run.ts'
import { runSource } from '../../src/run/run-source.ts'
import type { Sink } from '../../src/sink/sink.ts'
import { listing, temporaryFolder } from './stand-ins.ts'

const plan = planDataset({ patients: 30, seed: 'demo', today: '2026-01-01' })

/** A sink that writes nothing and counts its rows. */
function countingSink(counts: Record<string, number>): Sink {
  return {
    name: 'counting',
    supports: {},
    open: async () => ({
      write: async ({ table, length }) => {
        counts[table.name] = (counts[table.name] ?? 0) + length
      },
      commit: async () => [],
      abort: async () => {},
    }),
  }
}

test('a planned dataset reaches the sink with the rows that were planned, and is judged', async () => {
  const counts: Record<string, number> = {}
  const outdir = join(await temporaryFolder(), 'out')
  const { summary, manifest } = await run(plan, [{ sink: countingSink(counts) }], { outdir, batchSize: 7 })
  expect(counts).toEqual(plan.rows)
  expect(summary).toMatchObject({ passed: true, rows: plan.rows })
  expect(manifest.rows).toEqual(plan.rows)
})

test('the manifest says what decides the data and what it was judged by, and nothing of where or how it ran', async () => {
  const outdir = join(await temporaryFolder(), 'out')
  await run(plan, [{ sink: countingSink({}) }], { outdir, batchSize: 3 })
  const text = await readFile(join(outdir, 'manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as Manifest
  expect(manifest).toMatchObject({
    synthetic: true,
    license: 'CC0-1.0',
    options: {
      patients: 30,
      preset: 'national',
      seed: 'demo',
      startDate: '2022-01-01',
      today: '2026-01-01',
      zipTarget: 2000,
    },
    outputs: [{ sink: 'counting', options: {} }],
    contract: { preset: 'national', mode: { kind: 'nationwide' }, places: { source: 'built-in' } },
  })
  expect(manifest.contract).toEqual(plan.contract)
  expect(text.endsWith('}\n')).toBe(true)
  expect(text).not.toContain(outdir)
  expect(text).not.toContain('batchSize')
})

test('the rows of one patient can be made again alone', () => {
  const source = planSource(plan, 7)
  const batches = [...source.batches({ firstPatient: 9, lastPatient: 9 })]
  expect(batches.map(({ table }) => table.name)).toEqual(tables.map(({ name }) => name))
  expect(batches[0]!.length).toBe(1)
  expect(batches[0]!.columns[0]).toMatchObject({ kind: 'int' })
})

test('two patients with one email break the rule and publish nothing', async () => {
  const folder = await temporaryFolder()
  const source = planSource(plan)
  const column = tables[0]!.columns.findIndex(({ name }) => name === 'email')
  const doubled = {
    ...source,
    *batches(range?: Parameters<typeof source.batches>[0]) {
      for (const batch of source.batches(range)) {
        const email = batch.columns[column]
        if (batch.table.name !== 'patients' || email?.kind !== 'text') yield batch
        else {
          const values = email.values.map(() => 'same@example.com')
          yield { ...batch, columns: batch.columns.with(column, { kind: 'text' as const, values }) }
        }
      }
    },
  }
  const failing = runSource(doubled, [{ sink: countingSink({}) }], { outdir: join(folder, 'out') })
  await expect(failing).rejects.toMatchObject({ code: 'HC_RULES_BROKEN', message: expect.stringContaining('email') })
  expect(await listing(folder)).toEqual([])
})

test('the hidden truth is written on request, and stands in the manifest', async () => {
  const outdir = join(await temporaryFolder(), 'out')
  const { manifest } = await run(plan, [{ sink: countingSink({}) }], { outdir, truth: true })
  const text = await readFile(join(outdir, 'truth.json'), 'utf8')
  expect(JSON.parse(text)).toEqual(describeTruth(plan))
  expect(manifest.files.at(-1)).toEqual({
    path: 'truth.json',
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  })
})

test('dimension tables reach the sink, and a sample of patients keeps them whole', async () => {
  const withDimensions = planDataset({ seed: 'demo', today: '2026-01-01', patients: 60, dimensions: true })
  const [all, some]: Record<string, number>[] = [{}, {}]
  const { manifest } = await run(
    withDimensions,
    [
      { sink: countingSink(all!), folder: 'all' },
      { sink: countingSink(some!), folder: 'some', selection: { patientShare: 0.2 } },
    ],
    { outdir: join(await temporaryFolder(), 'out') },
  )
  const { patients, visits: _visits, billing: _billing, ...dimensions } = withDimensions.rows
  expect(all).toEqual(withDimensions.rows)
  expect(some).toMatchObject(dimensions)
  expect(some!.patients).toBeLessThan(patients!)
  expect(manifest.rows).toEqual(withDimensions.rows)
  expect(manifest.options).toMatchObject({ dimensions: true })
})
