import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { listing, runHc, small, temporaryFolder } from './run-hc.ts'

const examples = fileURLToPath(new URL('../../../examples/scenarios/', import.meta.url))

interface Manifest {
  readonly options: { readonly scenario?: { readonly sha256: string } }
  readonly files: readonly { readonly path: string; readonly sha256: string }[]
  readonly contract: { readonly catalogue: { readonly conditions: readonly { readonly name: string }[] } }
}

async function make(folder: string, outdir: string, patients: number, scenario?: string): Promise<Manifest> {
  const args = [...small, '--patients', String(patients), '--outdir', outdir, '--quiet']
  const outcome = await runHc(folder, scenario === undefined ? args : [...args, '--scenario', scenario])
  expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' })
  return JSON.parse(await readFile(join(folder, outdir, 'manifest.json'), 'utf8')) as Manifest
}

async function rowsOf(folder: string, file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(join(folder, file)), { columns: true })
}

const share = (rows: readonly Record<string, string>[], isOne: (row: Record<string, string>) => boolean) =>
  rows.filter(isOne).length / rows.length

describe('hc generate --scenario', () => {
  test('gives with an empty scenario what the preset gives, to the byte', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'empty.yaml'), '# Nothing yet.\nodds:\n')
    await writeFile(join(folder, 'empty.json'), '{}')
    const preset = await make(folder, 'preset', 20)
    expect(await make(folder, 'yaml', 20, 'empty.yaml')).toEqual(preset)
    expect(await make(folder, 'json', 20, 'empty.json')).toEqual(preset)
  })

  test('writes the same hash for the same scenario in JSON and YAML, in any order, and another for another', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a.json'), '{"odds": {"stay": {"sameDayRate": 0.2}, "care": {"cesareanShare": 0.3}}}')
    await writeFile(join(folder, 'b.yml'), 'odds:\n  care: { cesareanShare: 0.30 }\n  stay: { sameDayRate: 0.2 }\n')
    await writeFile(join(folder, 'c.yaml'), 'odds:\n  care: { cesareanShare: 0.31 }\n  stay: { sameDayRate: 0.2 }\n')
    const [a, b, c] = await Promise.all(
      ['a.json', 'b.yml', 'c.yaml'].map((file) => make(folder, `${file}-out`, 5, file)),
    )
    expect(a?.options.scenario?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(b).toEqual(a)
    expect(c?.options.scenario?.sha256).not.toBe(a?.options.scenario?.sha256)
  })

  test('gives the same with two threads as with one, and by a config that lies beside it', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'mine'))
    await writeFile(join(folder, 'mine/flu.yaml'), 'odds: { conditions: { weights: { Flu: 90 } } }')
    await writeFile(join(folder, 'mine/hc.json'), '{ "scenario": "flu.yaml", "seed": "demo", "today": "2026-01-01" }')
    const one = await make(folder, 'one', 300, 'mine/flu.yaml')
    const flags = ['generate', '--patients', '300', '--quiet', '--outdir']
    for (const args of [
      [...flags, 'two', '--seed', 'demo', '--today', '2026-01-01', '--scenario', 'mine/flu.yaml', '--workers', '2'],
      [...flags, 'three', '--config', 'mine/hc.json'],
    ]) {
      expect(await runHc(folder, args)).toEqual({ code: 0, stdout: '', stderr: '' })
      const text = await readFile(join(folder, args[5]!, 'manifest.json'), 'utf8')
      expect(JSON.parse(text)).toEqual(one)
    }
  })

  test('prints a line with the scenario to make the same again', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'my own.json'), '{"odds": {"stay": {"sameDayRate": 0.2}}}')
    const { stderr } = await runHc(folder, [...small, '--scenario', 'my own.json'])
    expect(stderr).toContain("--scenario 'my own.json'")
  })
})

describe('the example', () => {
  test('flu-winter.yaml brings flu, in winter', async () => {
    const folder = await temporaryFolder()
    await copyFile(join(examples, 'flu-winter.yaml'), join(folder, 'flu.yaml'))
    await make(folder, 'before', 1500)
    const { contract } = await make(folder, 'after', 1500, 'flu.yaml')
    expect(contract.catalogue.conditions).toContainEqual(expect.objectContaining({ stayNights: { min: 0, max: 30 } }))
    const visits = await rowsOf(folder, 'after/visits.csv')
    const isFlu = (row: Record<string, string>) => row.condition === 'Flu'
    expect(share(visits, isFlu)).toBeGreaterThan(2 * share(await rowsOf(folder, 'before/visits.csv'), isFlu))
    expect(share(visits.filter(isFlu), (row) => /-(01|02|12)-/.test(row.date_of_admission!))).toBeGreaterThan(0.6)
  })

  test('everyone-insured.json leaves nobody uninsured', async () => {
    const folder = await temporaryFolder()
    await make(folder, 'out', 500, join(examples, 'everyone-insured.json'))
    expect((await rowsOf(folder, 'out/patients.csv')).filter((row) => row.insurance_provider === '')).toEqual([])
  })

  test('older-population.yaml has no births, and people past 70', async () => {
    const folder = await temporaryFolder()
    const { contract } = await make(folder, 'out', 500, join(examples, 'older-population.yaml'))
    expect(contract.catalogue.conditions.map(({ name }) => name)).not.toContain('Childbirth')
    const visits = await rowsOf(folder, 'out/visits.csv')
    expect(share(visits, (row) => row.condition === 'Childbirth')).toBe(0)
    expect(share(visits, (row) => Number(row.age) > 70)).toBeGreaterThan(0.35)
  })
})

const refusals: Readonly<
  Record<string, readonly [file: string, content: string | Uint8Array | undefined, says: string]>
> = {
  'a file that is missing': ['absent.yaml', undefined, 'absent.yaml does not exist; check --scenario'],
  'a folder': ['folder.json', undefined, 'is a folder'],
  'an ending that says nothing': ['scenario.txt', '{}', 'must end in .json, .yaml or .yml'],
  'malformed JSON': ['s.json', '{"odds": }', 'is not well-formed JSON'],
  'empty JSON': ['s.json', '', 'is not well-formed JSON'],
  'malformed YAML': ['s.yaml', 'odds: {a: [1', 'is not well-formed YAML'],
  'a key given twice in YAML': ['s.yaml', 'odds: {}\nodds: {}\n', 'is not well-formed YAML'],
  'what is not UTF-8': ['s.json', new Uint8Array([0x7b, 0xff, 0x7d]), 'is not UTF-8'],
  'a list': ['s.json', '[]', 'there must be a mapping with odds'],
  'a wrong key': [
    's.json',
    '{"odds": {"conditions": {"wieghts": {}}}}',
    'odds.conditions has no "wieghts"; did you mean "weights"?',
  ],
  'a condition that there is not': ['s.yaml', 'odds: { conditions: { weights: { Fluu: 1 } } }', 'did you mean "Flu"?'],
  'a negative weight': [
    's.yaml',
    'odds: { conditions: { weights: { Flu: -1 } } }',
    'odds.conditions.weights.Flu is -1',
  ],
  'a number that is none': [
    's.yaml',
    'odds: { stay: { sameDayRate: .nan } }',
    'odds.stay.sameDayRate is NaN, but must be a number',
  ],
  'shares that do not sum': [
    's.yaml',
    'odds: { conditions: { perPatient: [0.9] } }',
    'odds.conditions.perPatient is 0.9, but shares must sum to 1',
  ],
  'a range upside down': [
    's.yaml',
    'odds: { hospital: { doctors: { max: 5 } } }',
    'odds.hospital.doctors is min 6, max 5',
  ],
  'a stay upside down': [
    's.yaml',
    'catalogue: { conditions: { Flu: { stayNights: { min: 9, max: 2 } } } }',
    'catalogue.conditions.Flu.stayNights is min 9, max 2',
  ],
}

describe.concurrent('hc generate refuses as a scenario, with exit code 2 and one sentence, creating nothing:', () => {
  for (const [name, [file, content, says]] of Object.entries(refusals)) {
    test(name, async (context) => {
      const folder = await temporaryFolder(context)
      if (name === 'a folder') await mkdir(join(folder, file))
      if (content !== undefined) await writeFile(join(folder, file), content)
      const before = await listing(folder)
      const { code, stdout, stderr } = await runHc(folder, [...small, '--scenario', file])
      expect(stderr).toMatch(/^hc: [^\n]*[^\s.][.?]\n$/)
      expect(stderr).toContain(says)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(await listing(folder)).toEqual(before)
    })
  }
})
