import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { runHc, small, temporaryFolder } from './run-hc.ts'

async function readRows(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(file), { columns: true })
}

async function readJson(file: string) {
  return JSON.parse(await readFile(file, 'utf8'))
}

const asked = [
  ...['--hospital-name', "O'Brien General", '--hospital-state', 'montana', '--hospital-zipcode', '59001'],
  ...['--local-share', '0.5', '--local-top-n', '30', '--local-decay', '40', '--outstate-neighbor-share', '1'],
]

test('hc generate makes one hospital as asked, says so, and prints the line that makes it again', async () => {
  const folder = await temporaryFolder()
  const { code, stderr } = await runHc(folder, [...small, '--patients', '300', ...asked])
  expect(code, stderr).toBe(0)
  expect(stderr).toContain("Note: Every visit is at O'Brien General, ")
  expect(stderr).toContain('50 % of patients come from the 30 nearest ZIP codes of Montana')
  expect(stderr).toContain(
    String.raw`--hospital-name 'O'\''Brien General' --hospital-state montana --hospital-zipcode 59001 --local-share 0.5 --local-top-n 30 --local-decay 40 --outstate-neighbor-share 1`,
  )
  const out = join(folder, 'hc-data')
  const visits = await readRows(join(out, 'visits.csv'))
  const places = visits.map((row) => `${row.hospital}|${row.hospital_state}|${row.hospital_zipcode}`)
  expect([...new Set(places)]).toEqual(["O'Brien General|MT|59001"])
  const states = (await readRows(join(out, 'patients.csv'))).map(({ state }) => state)
  expect([...new Set(states)].sort()).toEqual(['ID', 'MT', 'ND', 'SD', 'WY'])
  const { options, contract } = await readJson(join(out, 'manifest.json'))
  expect(options.singleHospital).toEqual({
    name: "O'Brien General",
    state: 'MT',
    zipcode: '59001',
    localShare: 0.5,
    localTopN: 30,
    localDecayKm: 40,
    outstateNeighborShare: 1,
  })
  expect(options).not.toHaveProperty('zipTarget')
  expect(contract.mode).toEqual({
    kind: 'single-hospital',
    hospital: "O'Brien General",
    state: 'MT',
    zipcode: '59001',
  })
})

test('--hospital-state alone is enough, the seed picks the ZIP code, and fewer patients are the beginning of more', async () => {
  const folder = await temporaryFolder()
  const run = (outdir: string, patients: string) =>
    runHc(folder, [...small, '--hospital-state', 'HI', '--outdir', outdir, '--patients', patients])
  expect(await run('few', '20')).toMatchObject({ code: 0 })
  expect(await run('more', '60')).toMatchObject({ code: 0 })
  for (const file of ['patients.csv', 'visits.csv', 'billing.csv']) {
    const [few, more] = await Promise.all(['few', 'more'].map((name) => readFile(join(folder, name, file))))
    expect(more!.subarray(0, few!.length).equals(few!)).toBe(true)
  }
  const { contract } = await readJson(join(folder, 'few/manifest.json'))
  expect(contract.mode).toMatchObject({
    kind: 'single-hospital',
    state: 'HI',
    zipcode: expect.stringMatching(/^\d{5}$/),
  })
})

test('--single-hospital draws everything by the seed, from a pool of one’s own too', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'zips.csv'), 'zip\n10036\n12801\n07030\n90210\n')
  const args = [...small, '--single-hospital', '--zip-pool-file', 'zips.csv']
  const { code, stderr } = await runHc(folder, args)
  expect(code, stderr).toBe(0)
  expect(stderr).toContain('--zip-pool-file zips.csv --single-hospital')
  const { contract } = await readJson(join(folder, 'hc-data/manifest.json'))
  expect(['10036', '12801', '07030', '90210']).toContain(contract.mode.zipcode)
})
