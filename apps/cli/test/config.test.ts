import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '@hc/core/run'
import { describe, expect, test } from 'vitest'
import { listing, runHc, temporaryFolder } from './run-hc.ts'

const dataset = { patients: 60, seed: 'demo', today: '2026-01-01', zipTarget: 20 }
const outputs = {
  bi: { sink: 'csv', tables: ['patients', 'visits'] },
  finance: {
    sink: 'jsonl',
    folder: 'money',
    options: { dateFormat: 'yyyy/MM/dd' },
    tables: {
      billing: { as: 'bills', columns: ['visit_id', 'billing_date'], rename: { billing_date: 'billed_on' } },
      visits: { columns: ['doctor'] },
    },
  },
  course: { sink: 'csv', patientShare: 0.2 },
}

async function layConfig(name: string, text: string): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'settings'))
  await writeFile(join(folder, 'settings', name), text)
  return folder
}

async function lines(folder: string, path: string): Promise<string[]> {
  return (await readFile(join(folder, path), 'utf8')).trimEnd().split('\n')
}

describe('hc generate --config', () => {
  test('gives every consumer its own part of one dataset', async () => {
    const folder = await layConfig('hc.json', JSON.stringify({ ...dataset, outdir: '../out', outputs }))
    const { code, stderr } = await runHc(folder, ['generate', '--config', 'settings/hc.json'])
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(await listing(join(folder, 'out'))).toEqual([
      'bi',
      'bi/patients.csv',
      'bi/visits.csv',
      'course',
      'course/billing.csv',
      'course/patients.csv',
      'course/visits.csv',
      'manifest.json',
      'money',
      'money/bills.jsonl',
      'money/visits.jsonl',
      'validation_summary.json',
    ])
    const bills = (await lines(folder, 'out/money/bills.jsonl')).map((line) => JSON.parse(line) as object)
    expect(Object.keys(bills[0]!)).toEqual(['visit_id', 'billed_on'])
    expect(bills[0]).toMatchObject({ billed_on: expect.stringMatching(/^\d{4}\/\d\d\/\d\d$/) })
    expect(stderr).toContain('Note: in the output money, visits.visit_id is left out, so bills cannot be joined')

    // The sample holds whole patients of the dataset, byte for byte.
    const everybody = await lines(folder, 'out/bi/patients.csv')
    const sample = await lines(folder, 'out/course/patients.csv')
    expect(sample.length).toBeLessThan(everybody.length / 2)
    expect(everybody).toEqual(expect.arrayContaining(sample))

    const manifest = JSON.parse(await readFile(join(folder, 'out/manifest.json'), 'utf8')) as Manifest
    expect(manifest.outputs.map(({ folder, selection }) => [folder, selection])).toEqual([
      ['bi', { tables: outputs.bi.tables }],
      ['money', { tables: outputs.finance.tables }],
      ['course', { patientShare: 0.2 }],
    ])
    expect(manifest.files.find(({ path }) => path === 'course/patients.csv')!.rows).toBe(sample.length - 1)
  })

  test('reads YAML and modules alike, and flags win over it', async () => {
    const yaml = `patients: 5\nseed: 7\ntoday: 2026-01-01\noutputs:\n  lines: { sink: jsonl, tables: [patients] }\n`
    const module = `export default { patients: 5, seed: 7, today: '2026-01-01', outputs: { lines: { sink: 'jsonl', tables: ['patients'] } } }`
    const inYaml = await layConfig('hc.yaml', yaml)
    const inModule = await layConfig('hc.config.mjs', module)
    for (const [folder, name] of [
      [inYaml, 'hc.yaml'],
      [inModule, 'hc.config.mjs'],
    ] as const) {
      const args = ['generate', '--config', `settings/${name}`, '--patients', '3', '--outdir', 'here']
      expect(await runHc(folder, args)).toMatchObject({ code: 0 })
    }
    const path = 'here/lines/patients.jsonl'
    expect(await lines(inYaml, path)).toHaveLength(3)
    expect(await lines(inModule, path)).toEqual(await lines(inYaml, path))
  })

  test('without outputs leaves them to --format, and can be repeated as it says', async () => {
    const folder = await layConfig('hc.json', JSON.stringify(dataset))
    const args = ['generate', '--config', 'settings/hc.json', '--format', 'jsonl', '--outdir', 'a']
    const { code, stderr } = await runHc(folder, args)
    expect(code).toBe(0)
    const repeat = /To make the same data again:\n {2}hc (.*)\n/.exec(stderr)![1]!
    const before = await readFile(join(folder, 'a/manifest.json'), 'utf8')
    expect(await runHc(folder, repeat.split(' '))).toMatchObject({ code: 0 })
    expect(await readFile(join(folder, 'a/manifest.json'), 'utf8')).toBe(before)
  })

  test('finds a sink by its path beside the config, or in it', async () => {
    const sink = `{ name: 'count', supports: {}, async open({ folder, tables }) {
      let rows = 0
      return {
        async write(batch) { rows += batch.length },
        async commit() { await writeFile(folder + '/count.txt', tables.length + ' ' + rows); return [{ path: 'count.txt' }] },
        async abort() {},
      } } }`
    const own = `import { writeFile } from 'node:fs/promises'\n`
    const folder = await layConfig(
      'hc.mjs',
      `${own}export default { outputs: { a: { sink: './count.mjs', tables: ['patients'] }, b: { sink: ${sink} } } }`,
    )
    await writeFile(join(folder, 'settings/count.mjs'), `${own}export default ${sink}`)
    const args = ['generate', '--config', 'settings/hc.mjs', '--patients', '4', '--seed', '1', '--today', '2026-01-01']
    expect(await runHc(folder, args)).toMatchObject({ code: 0 })
    expect(await readFile(join(folder, 'hc-data/a/count.txt'), 'utf8')).toBe('1 4')
    expect(await readFile(join(folder, 'hc-data/b/count.txt'), 'utf8')).toMatch(/^3 \d+$/)
  })
})

const faults: Readonly<Record<string, readonly [name: string, text: string | undefined, says: string]>> = {
  'that is not there': ['hc.json', undefined, 'does not exist; check --config'],
  'of another kind': ['hc.toml', 'a = 1', 'must be a .json, .yaml or .mjs file'],
  'that is not JSON': ['hc.json', '{', 'is not well-formed JSON'],
  'that is not YAML': ['hc.yaml', '{', 'is not well-formed YAML'],
  'that does not load': ['hc.mjs', `throw new Error('no luck')`, 'could not be loaded: no luck'],
  'that exports nothing': ['hc.mjs', 'export const config = {}', 'has no default export'],
  'that is a list': ['hc.json', '[]', 'it must hold settings by name'],
  'with a setting misspelt': ['hc.json', '{"pateints": 5}', 'no setting pateints; did you mean patients?'],
  'with a setting of the wrong type': ['hc.json', '{"patients": "5"}', 'patients must be a number'],
  'with a setting out of range': ['hc.json', '{"patients": 0}', 'not "0"'],
  'without outputs in its outputs': ['hc.json', '{"outputs": {}}', 'name at least one output'],
  'with an unknown sink': ['hc.json', '{"outputs": {"a": {"sink": "cvs"}}}', 'did you mean csv?'],
  'with an output without a sink': ['hc.json', '{"outputs": {"a": {}}}', 'outputs.a.sink must be the name of a format'],
  'with a wrong option': [
    'hc.json',
    '{"outputs": {"a": {"sink": "csv", "options": {"delimeter": ";"}}}}',
    'in the output a, csv has no option delimeter; did you mean delimiter?',
  ],
  'with an unknown table': [
    'hc.json',
    '{"outputs": {"a": {"sink": "csv", "tables": ["visit"]}}}',
    'in the output a, there is no table called "visit"; did you mean visits?',
  ],
  'with an unknown column': [
    'hc.json',
    '{"outputs": {"a": {"sink": "csv", "tables": {"visits": {"columns": ["los_days"]}}}}}',
    'there is no column in visits called "los_days"',
  ],
  'with a setting misspelt deep inside': [
    'hc.json',
    '{"outputs": {"a": {"sink": "csv", "tables": {"visits": {"colums": []}}}}}',
    'outputs.a.tables.visits.colums; did you mean columns?',
  ],
  'with two outputs in one folder': [
    'hc.json',
    '{"outputs": {"a": {"sink": "csv"}, "b": {"sink": "jsonl", "folder": "A"}}}',
    'two outputs would write to A',
  ],
  'with a folder elsewhere': ['hc.json', '{"outputs": {"a": {"sink": "csv", "folder": "../x"}}}', 'one plain name'],
}

describe.concurrent('a config is refused with exit code 2 and one sentence, creating nothing:', () => {
  for (const [title, [name, text, says]] of Object.entries(faults)) {
    test(`one ${title}`, async (context) => {
      const folder = await temporaryFolder(context)
      if (text !== undefined) await writeFile(join(folder, name), text)
      const { code, stdout, stderr } = await runHc(folder, ['generate', '--config', name])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^hc: [^\n]*[^\s.][.?]\n$/)
      expect(stderr).toContain(says)
      expect(await listing(folder)).toEqual(text === undefined ? [] : [name])
    })
  }

  test('one with outputs, beside --format', async (context) => {
    const folder = await temporaryFolder(context)
    await writeFile(join(folder, 'hc.json'), '{"outputs": {"a": {"sink": "csv"}}}')
    const { code, stderr } = await runHc(folder, ['generate', '--config', 'hc.json', '--format', 'csv'])
    expect(code).toBe(2)
    expect(stderr).toBe('hc: --format and the outputs of hc.json both say what to write; leave one out.\n')
  })
})
