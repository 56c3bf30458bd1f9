import { spawnSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { listing, runHc, small, temporaryFolder } from './run-hc.ts'

const packages = fileURLToPath(new URL('../../../packages', import.meta.url))

async function linkPackages(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules/@hc'), { recursive: true })
  for (const name of ['core', 'sink-kit']) {
    await symlink(join(packages, name), join(folder, 'node_modules/@hc', name), 'junction')
  }
}

describe('hc sinks', () => {
  test('lists the writers of hc with their claims and options', async () => {
    const { code, stdout, stderr } = await runHc(await temporaryFolder(), ['sinks'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^csv {2}\(@hc\/writer-csv \d/)
    expect(stdout).toContain('  claims: deterministic, anyBatchSize, streaming, atomic\n')
    expect(stdout).toMatch(/^ {4}delimiter=, +text +Character between two cells/m)
    expect(stdout).toMatch(/^ {4}nullText="" +text /m)
    expect(stdout).toMatch(/^ {4}lineEnding=lf +lf \| crlf +How a line ends/m)
  })

  test('prints them as JSON, and those alone that are named', async () => {
    const { code, stdout } = await runHc(await temporaryFolder(), ['sinks', 'jsonl', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([
      {
        use: 'jsonl',
        name: 'jsonl',
        package: { name: '@hc/writer-jsonl' },
        supports: { deterministic: true, streaming: true },
        options: expect.arrayContaining([
          {
            name: 'nulls',
            type: 'text',
            required: false,
            default: 'write',
            values: ['write', 'omit'],
            description: 'Write a null as null, or omit its name and value.',
          },
        ]),
      },
    ])
  })

  test('lists what is installed where it is run, and says what is wrong with a package that is no sink', async () => {
    const folder = await temporaryFolder()
    const sink = "{ name: 'mine', supports: { maxRows: 5000 }, open: async () => {} }"
    for (const [name, code] of Object.entries({ mine: `export default ${sink}`, broken: 'export default 1' })) {
      const place = join(folder, `node_modules/hc-writer-${name}`)
      await mkdir(place, { recursive: true })
      const manifest = { name: `hc-writer-${name}`, version: '0.3.0', type: 'module', exports: './index.js' }
      await writeFile(join(place, 'package.json'), JSON.stringify(manifest))
      await writeFile(join(place, 'index.js'), code)
    }
    const { code, stdout } = await runHc(folder, ['sinks'])
    expect(code).toBe(0)
    expect(stdout).toContain('\nmine  (hc-writer-mine 0.3.0)\n  claims: maxRows 5,000\n  options: none\n')
    expect(stdout).toMatch(/\nbroken\n {2}cannot be used: hc-writer-broken is no sink: /)
  })
})

describe('hc sinks --new', () => {
  test('makes a package that passes the kit as it stands, and that hc runs', { timeout: 300_000 }, async () => {
    const folder = await temporaryFolder()
    const outcome = await runHc(folder, ['sinks', '--new', 'fixed-width', '--outdir', 'deep/mine'])
    expect(outcome).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('cd deep/mine') })
    expect(await listing(folder)).toEqual([
      'deep',
      'deep/mine',
      ...['README.md', 'fixed-width.mjs', 'options.mjs', 'package.json', 'test', 'test/conformance.test.mjs'].map(
        (path) => `deep/mine/${path}`,
      ),
      'deep/mine/test/read.mjs',
    ])
    const mine = join(folder, 'deep/mine')
    for (const path of ['package.json', 'fixed-width.mjs', 'README.md', 'test/conformance.test.mjs']) {
      expect(await readFile(join(mine, path), 'utf8'), path).not.toMatch(/my-?sink/i)
    }
    await linkPackages(mine)

    const { scripts } = JSON.parse(await readFile(join(mine, 'package.json'), 'utf8'))
    expect(scripts.test).toBe('node --test test/conformance.test.mjs')
    // Told apart from a run below another node:test, which would print in a form for machines.
    const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...env } = process.env
    const test = spawnSync(process.execPath, scripts.test.split(' ').slice(1), { cwd: mine, env, encoding: 'utf8' })
    expect(test.status, test.stdout + test.stderr).toBe(0)
    expect(test.stdout).toMatch(/^# fail 0$/m)
    expect(Number(/^# pass (\d+)$/m.exec(test.stdout)?.[1])).toBeGreaterThan(60)

    const run = await runHc(mine, [...small, '--sink', './fixed-width.mjs', '--option', 'lineEnd=crlf'])
    expect(run, run.stderr).toMatchObject({ code: 0 })
    expect(await readFile(join(mine, 'hc-data/patients.txt'), 'utf8')).toMatch(/^\{"patient_id":1,.*\}\r\n/)
  })

  const refused: Record<string, { args: string[]; says: string; lay?: string }> = {
    'a name with capitals': { args: ['--new', 'MySink'], says: 'lower-case letters' },
    'a name that is a path': { args: ['--new', '../mine'], says: 'no name for a sink' },
    'a name that ends in a dash': { args: ['--new', 'mine-'], says: 'no name for a sink' },
    'an empty name': { args: ['--new', ''], says: 'no name for a sink' },
    'the name of a format of hc': { args: ['--new', 'csv'], says: 'hc itself writes csv' },
    'a folder that is there': { args: ['--new', 'mine'], lay: 'mine', says: 'mine is there already' },
    'a folder that is there under --outdir': {
      args: ['--new', 'mine', '--outdir', 'other'],
      lay: 'other',
      says: 'other is there already',
    },
    'an outdir without a name': { args: ['--outdir', 'x'], says: 'add --new' },
    'names beside --new': { args: ['csv', '--new', 'mine'], says: 'leave csv out' },
    '--json beside --new': { args: ['--json', '--new', 'mine'], says: 'leave one out' },
    'an unknown sink': { args: ['cvs'], says: 'did you mean csv?' },
    'a folder below a file': { args: ['--new', 'mine', '--outdir', 'note.txt/mine'], says: 'cannot be created' },
  }
  for (const [name, { args, says, lay }] of Object.entries(refused)) {
    test(`refuses ${name} with exit code 2, creating nothing`, async () => {
      const folder = await temporaryFolder()
      await writeFile(join(folder, 'note.txt'), '')
      if (lay !== undefined) await mkdir(join(folder, lay))
      const before = await listing(folder)
      const outcome = await runHc(folder, ['sinks', ...args])
      expect(outcome).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(says) })
      expect(outcome.stderr).toMatch(/^hc: [^\n]*[^\s.][.?]\n$/)
      expect(await listing(folder)).toEqual(before)
    })
  }
})
