import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planDataset } from '@hc/core'
import { run } from '@hc/core/run'
import jsonl from '@hc/writer-jsonl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { score } from '../score.mjs'

let folder: string
let data: string

// Few ZIP codes make few hospitals, each with many visits.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-score-'))
  data = join(folder, 'data')
  const plan = planDataset({ patients: 30_000, seed: 'score', today: '2026-01-01', zipTarget: 30 })
  await run(plan, [{ sink: jsonl }], { outdir: data, truth: true })
})
afterAll(() => rm(folder, { recursive: true }))

test('dear hospitals and those that are paid late can be found again from the rows', async () => {
  const { hospitals, chargeCorrelation, lateCorrelation } = await score(data)
  expect(hospitals).toBeGreaterThanOrEqual(10)
  expect(chargeCorrelation).toBeGreaterThanOrEqual(0.9)
  expect(lateCorrelation).toBeGreaterThanOrEqual(0.6)
})

test('a wrong truth is not found', async () => {
  const path = join(data, 'truth.json')
  const truth = JSON.parse(await readFile(path, 'utf8')) as { hospitals: { hospital: string }[] }
  // Everyone gets the profile of the next hospital.
  const names = truth.hospitals.map(({ hospital }) => hospital)
  truth.hospitals.forEach((profile, h) => {
    profile.hospital = names[(h + 1) % names.length]!
  })
  await writeFile(path, JSON.stringify(truth))
  const { chargeCorrelation, lateCorrelation } = await score(data)
  expect(chargeCorrelation).toBeLessThan(0.7)
  expect(lateCorrelation).toBeLessThan(0.5)
})
