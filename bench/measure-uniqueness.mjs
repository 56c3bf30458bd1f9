import { rmSync } from 'node:fs'
import { planDataset } from '@hc/core'
import { run } from '@hc/core/run'
import csv from '@hc/writer-csv'

/** Makes a dataset, and gives the bytes of memory that its validator took to find repeated values. */
export async function measureUniqueness(patients, outdir) {
  const plan = planDataset({ patients, seed: 'demo', today: '2026-01-01' })
  const { uniquenessBytes } = await run(plan, [{ sink: csv }], { outdir })
  rmSync(outdir, { recursive: true, force: true })
  return uniquenessBytes
}
