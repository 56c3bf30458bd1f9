import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { listing, runHc, small, startHc, temporaryFolder } from './run-hc.ts'

const core = fileURLToPath(new URL('../../../packages/core', import.meta.url))

/** A sink of a stranger's: it counts rows, writes its options down, and keeps a diary in the current folder. */
const countingSink = (name: string, fault = '') => `
  import { appendFileSync, writeFileSync } from 'node:fs'
  import { z } from '@hc/core'
  const diary = (line) => appendFileSync('diary.txt', '${name} ' + line + '\\n')
  const fail = (phase) => {
    diary(phase)
    if (${JSON.stringify(fault)}.split(' ').includes(phase)) throw new Error('no ink in ' + phase)
  }
  export default {
    name: '${name}',
    supports: {},
    options: z.strictObject({
      label: z.string().default('none'),
      times: z.int().default(1),
      loud: z.boolean().default(false),
      deep: z.strictObject({ level: z.number() }).optional(),
    }),
    async open({ folder, options }) {
      fail('open')
      let rows = 0
      return {
        async write(batch) {
          fail('write')
          rows += batch.length
        },
        async commit() {
          fail('commit')
          writeFileSync(folder + '/count.json', JSON.stringify({ rows, ...options }))
          return [{ path: 'count.json', rows }]
        },
        async abort() {
          fail('abort')
        },
      }
    },
  }`

/** A sink that does nothing but this in write. */
const sinkThatWrites = (write: string) => `
  import { writeFileSync } from 'node:fs'
  const run = { write: ${write}, commit: async () => [], abort: async () => {} }
  export default { name: 'bad', supports: {}, open: async () => run }`

async function lay(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  await mkdir(join(folder, 'node_modules/@hc'), { recursive: true })
  await symlink(core, join(folder, 'node_modules/@hc/core'), 'junction')
}

const readJson = async (...path: string[]) => JSON.parse(await readFile(join(...path), 'utf8')) as unknown

describe('a sink of your own', () => {
  test('is named by its path, and takes options as texts, numbers and truth values', async () => {
    const folder = await temporaryFolder()
    await lay(folder, { 'sinks/count.mjs': countingSink('count') })
    const options = ['label=42', 'times=3', 'loud=true', 'deep.level=1.5'].flatMap((option) => ['--option', option])
    const outcome = await runHc(folder, [...small, '--sink', './sinks/count.mjs', ...options])
    expect(outcome, outcome.stderr).toMatchObject({ code: 0 })
    // The label is a text in the schema, so its digits stay one.
    expect(await readJson(folder, 'hc-data/count.json')).toMatchObject({
      label: '42',
      times: 3,
      loud: true,
      deep: { level: 1.5 },
    })
    const repeat = outcome.stderr.split('\n').find((line) => line.includes('hc generate')) ?? ''
    expect(repeat).toContain('--sink ./sinks/count.mjs --option label=42 --option times=3')
    expect(repeat).not.toContain('--format')
  })

  test('writes beside formats of hc, each with options of its own', async () => {
    const folder = await temporaryFolder()
    await lay(folder, { 'count.mjs': countingSink('count') })
    const args = [
      '--format',
      'csv',
      '--sink',
      './count.mjs',
      '--option',
      'csv.delimiter=;',
      '--option',
      'count.label=a',
    ]
    expect(await runHc(folder, [...small, ...args])).toMatchObject({ code: 0 })
    expect(await readFile(join(folder, 'hc-data/csv/billing.csv'), 'utf8')).toContain('billing_id;visit_id;')
    expect(await readJson(folder, 'hc-data/count/count.json')).toMatchObject({ label: 'a' })
    expect(await readJson(folder, 'hc-data/manifest.json')).toMatchObject({
      outputs: [{ sink: 'csv' }, { sink: 'count', folder: 'count', options: { label: 'a', times: 1 } }],
    })
  })

  test('is found by its name, or by that of its package, where hc is run', async () => {
    const folder = await temporaryFolder()
    const manifest = (name: string, exports: unknown) =>
      JSON.stringify({ name, version: '3.2.1', type: 'module', exports })
    await lay(folder, {
      'node_modules/hc-writer-count/package.json': manifest('hc-writer-count', './index.js'),
      'node_modules/hc-writer-count/index.js': countingSink('count'),
      'node_modules/@acme/tally/package.json': manifest('@acme/tally', { '.': { import: './tally.js' } }),
      'node_modules/@acme/tally/tally.js': countingSink('tally'),
    })
    const args = ['--format', 'count', '--sink', '@acme/tally', '--option', 'tally.times=2']
    expect(await runHc(folder, [...small, ...args])).toMatchObject({ code: 0 })
    expect(await readJson(folder, 'hc-data/manifest.json')).toMatchObject({
      packages: { 'hc-writer-count': '3.2.1', '@acme/tally': '3.2.1' },
      outputs: [{ sink: 'count' }, { sink: 'tally', options: { times: 2 } }],
    })
  })
})

test('a sink that leaves something running does not keep hc from its end', async () => {
  const folder = await temporaryFolder()
  await lay(folder, { 'bad.mjs': sinkThatWrites('async () => { setInterval(() => {}, 1000) }') })
  expect(await runHc(folder, [...small, '--sink', './bad.mjs'])).toMatchObject({ code: 0 })
})

describe('a sink that fails', () => {
  for (const [fault, aborted] of Object.entries({ open: ['good'], write: ['good', 'bad'], commit: ['bad'] })) {
    test(`in ${fault} publishes nothing, aborts the others, and exits with 1 and its own reason`, async () => {
      const folder = await temporaryFolder()
      // It fails to abort too: what it says then must not hide the first reason.
      await lay(folder, { 'good.mjs': countingSink('good'), 'bad.mjs': countingSink('bad', `${fault} abort`) })
      const before = await listing(folder)
      const outcome = await runHc(folder, [...small, '--sink', './good.mjs', '--sink', './bad.mjs'])
      expect(outcome).toEqual({
        code: 1,
        stdout: '',
        stderr: `hc: the bad writer (folder bad) failed in ${fault}: no ink in ${fault}; nothing was published.\n`,
      })
      expect((await listing(folder)).filter((path) => path !== 'diary.txt')).toEqual(before)
      const diary = await readFile(join(folder, 'diary.txt'), 'utf8')
      expect(diary.match(/\w+(?= abort)/g)).toEqual(aborted)
    })
  }

  const strays = {
    'throws beside its calls': "setTimeout(() => { throw new Error('no ink') })",
    'rejects what nobody waits for': "Promise.reject(new Error('no ink'))",
  }
  for (const [name, code] of Object.entries(strays)) {
    test(`because it ${name} says so in a sentence, and leaves nothing`, async () => {
      const folder = await temporaryFolder()
      // As a stream does whose errors nobody listens to: the write then never ends.
      await lay(folder, { 'bad.mjs': sinkThatWrites(`async () => { ${code}; await new Promise(() => {}) }`) })
      const before = await listing(folder)
      expect(await runHc(folder, [...small, '--sink', './bad.mjs'])).toEqual({
        code: 1,
        stdout: '',
        stderr: 'hc: a writer has failed: an error of it was left to itself: no ink; nothing was published.\n',
      })
      expect(await listing(folder)).toEqual(before)
    })
  }

  test('because its write never ends says so in a sentence, and leaves nothing', async () => {
    const folder = await temporaryFolder()
    await lay(folder, { 'bad.mjs': sinkThatWrites('() => new Promise(() => {})') })
    const before = await listing(folder)
    const outcome = await runHc(folder, [...small, '--sink', './bad.mjs'])
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining('a call to it never ended') })
    expect(await listing(folder)).toEqual(before)
  })

  test.skipIf(process.platform === 'win32')('to end its write gives way to an interrupt', async () => {
    const folder = await temporaryFolder()
    const code = "() => new Promise(() => { setInterval(() => {}, 1000); writeFileSync('stuck.txt', '') })"
    await lay(folder, { 'bad.mjs': sinkThatWrites(code) })
    const { child, outcome } = startHc(folder, [...small, '--sink', './bad.mjs'])
    while (!existsSync(join(folder, 'stuck.txt'))) await setTimeout(10)
    child.kill('SIGINT')
    expect(await outcome).toEqual({ code: 130, stdout: '', stderr: 'hc: interrupted; nothing was published.\n' })
    expect((await listing(folder)).filter((path) => path.startsWith('hc-data'))).toEqual([])
  })

  test('leaves the dataset that was there as it was', async () => {
    const folder = await temporaryFolder()
    await lay(folder, { 'bad.mjs': countingSink('bad', 'write') })
    expect(await runHc(folder, small)).toMatchObject({ code: 0 })
    const before = [await listing(join(folder, 'hc-data')), await readFile(join(folder, 'hc-data/manifest.json'))]
    const again = [...small, '--seed', 'other', '--sink', './bad.mjs', '--overwrite']
    expect(await runHc(folder, again)).toMatchObject({ code: 1 })
    expect([await listing(join(folder, 'hc-data')), await readFile(join(folder, 'hc-data/manifest.json'))]).toEqual(
      before,
    )
  })
})
