import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HcError } from '../../src/error.ts'
import type { Manifest } from '../../src/run/manifest.ts'
import { runSource } from '../../src/run/run-source.ts'
import type { Sink } from '../../src/sink/sink.ts'
import { fixedValidator, lineSink, listing, sixPeople, temporaryFolder } from './stand-ins.ts'

const lines = 'Ann 1|Ann 2|Ann 3|Ann 4|Ann 5|Ann 6'.split('|').map((name, i) => `${i + 1} ${name}\n`)

async function failure(run: Promise<unknown>): Promise<HcError> {
  return run.then(
    () => expect.unreachable('the run did not fail'),
    (error: HcError) => error,
  )
}

async function readManifest(outdir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(outdir, 'manifest.json'), 'utf8')) as Manifest
}

describe('a run that ends well', () => {
  test('publishes the files of one output in the output folder itself, and nothing else beside it', async () => {
    const folder = await temporaryFolder()
    await runSource(sixPeople(), [{ sink: lineSink('lines') }], { outdir: join(folder, 'a', 'out') })
    expect(await listing(folder)).toEqual(['a', 'a/out', 'a/out/manifest.json', 'a/out/patients.txt'])
    expect(await readFile(join(folder, 'a/out/patients.txt'), 'utf8')).toBe(lines.join(''))
  })

  test('gives each of several outputs a folder named for its sink, or the folder it asks for', async () => {
    const folder = await temporaryFolder()
    const outputs = [{ sink: lineSink('one') }, { sink: lineSink('two'), folder: 'for-finance' }]
    await runSource(sixPeople(), outputs, { outdir: join(folder, 'out') })
    expect(await listing(join(folder, 'out'))).toEqual([
      'for-finance',
      'for-finance/patients.txt',
      'manifest.json',
      'one',
      'one/patients.txt',
    ])
  })

  test('lists every file with its size and SHA-256 in the manifest', async () => {
    const outdir = join(await temporaryFolder(), 'out')
    const source = sixPeople({ validator: () => fixedValidator() })
    await runSource(source, [{ sink: lineSink('lines') }], { outdir, dictionary: true })
    const manifest = await readManifest(outdir)
    expect(manifest.files.map(({ path, table, rows }) => ({ path, table, rows }))).toEqual([
      { path: 'patients.txt', table: 'patients', rows: 6 },
      { path: 'validation_summary.json', table: undefined, rows: undefined },
      { path: 'data_dictionary.md', table: undefined, rows: undefined },
    ])
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = await readFile(join(outdir, path))
      expect(bytes).toBe(content.length)
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    }
  })

  test('writes the same bytes into another folder, the manifest included', async () => {
    const folder = await temporaryFolder()
    const first = join(folder, 'first')
    const second = join(folder, 'deep', 'second')
    for (const outdir of [first, second]) {
      const source = sixPeople({ validator: () => fixedValidator() })
      await runSource(source, [{ sink: lineSink('lines') }], { outdir })
    }
    const names = await listing(first)
    expect(await listing(second)).toEqual(names)
    for (const name of names) expect(await readFile(join(second, name))).toEqual(await readFile(join(first, name)))
  })

  test('shows each batch to the validator and to every sink before the next one is made', async () => {
    const diary: string[] = []
    const source = sixPeople({ validator: () => fixedValidator({ watch: () => diary.push('watch') }) })
    const outputs = [{ sink: lineSink('one', diary) }, { sink: lineSink('two', diary) }]
    await runSource(source, outputs, { outdir: join(await temporaryFolder(), 'out') })
    const batch = ['watch', 'one write', 'two write']
    expect(diary).toEqual(['one open', 'two open', ...batch, ...batch, ...batch, 'one commit', 'two commit'])
  })

  test('shows suspects to the validator again, made anew', async () => {
    const confirmed: unknown[] = []
    const validator = fixedValidator({
      suspects: () => [{ rule: 'unique', rows: [2, 5] }],
      confirm: (...all) => confirmed.push(all),
    })
    const source = sixPeople({ validator: () => validator })
    await runSource(source, [{ sink: lineSink('lines') }], { outdir: join(await temporaryFolder(), 'out') })
    expect(confirmed).toEqual([
      [
        { rule: 'unique', rows: [2, 5] },
        { patient_id: 2, name: 'Ann 2' },
        { patient_id: 5, name: 'Ann 5' },
      ],
    ])
  })

  test('tells how many rows are done after every batch', async () => {
    const done: number[] = []
    const settings = {
      outdir: join(await temporaryFolder(), 'out'),
      onProgress: ({ rows }: { rows: number }) => done.push(rows),
    }
    await runSource(sixPeople(), [{ sink: lineSink('lines') }], settings)
    expect(done).toEqual([2, 4, 6])
  })

  test('leaves no spilled bytes behind', async () => {
    const folder = await temporaryFolder()
    const source = sixPeople({
      validator: (spill) => fixedValidator({ watch: () => spill.append('emails', new Uint8Array(8)) }),
    })
    await runSource(source, [{ sink: lineSink('lines') }], { outdir: join(folder, 'out') })
    expect(await listing(folder)).toEqual([
      'out',
      'out/manifest.json',
      'out/patients.txt',
      'out/validation_summary.json',
    ])
  })
})

describe('a run that fails', () => {
  for (const phase of ['open', 'write', 'commit'] as const) {
    test(`aborts all sinks and leaves nothing when one throws in ${phase}`, async () => {
      const folder = await temporaryFolder()
      const diary: string[] = []
      const cause = new Error('the pen broke')
      const outputs = [{ sink: lineSink('good', diary) }, { sink: lineSink('bad', diary, { [phase]: cause }) }]
      const error = await failure(runSource(sixPeople(), outputs, { outdir: join(folder, 'new', 'out') }))
      expect(error).toMatchObject({ code: 'HC_SINK_FAILED', phase, cause })
      expect(error.message).toContain('the bad writer')
      expect(error.message).toContain('the pen broke')
      expect(await listing(folder)).toEqual([])
      // A sink that has committed is beyond aborting, and one that never opened has no run.
      expect(diary.filter((entry) => entry.endsWith('abort'))).toEqual(
        { open: ['good abort'], write: ['good abort', 'bad abort'], commit: ['bad abort'] }[phase],
      )
    })
  }

  test('keeps the first error when a sink also fails to abort', async () => {
    const first = new Error('first')
    const sink = lineSink('bad', [], { write: first, abort: new Error('second') })
    const error = await failure(runSource(sixPeople(), [{ sink }], { outdir: join(await temporaryFolder(), 'out') }))
    expect(error.cause).toBe(first)
  })

  test('leaves the previous dataset byte for byte', async () => {
    const outdir = join(await temporaryFolder(), 'out')
    await runSource(sixPeople(), [{ sink: lineSink('lines') }], { outdir })
    const before = await readFile(join(outdir, 'manifest.json'))
    const sink = lineSink('lines', [], { commit: new Error('no') })
    await failure(runSource(sixPeople({ seed: 'other' }), [{ sink }], { outdir, overwrite: true }))
    expect(await listing(outdir)).toEqual(['manifest.json', 'patients.txt'])
    expect(await readFile(join(outdir, 'manifest.json'))).toEqual(before)
  })

  test('publishes nothing when a rule is broken, and names it', async () => {
    const folder = await temporaryFolder()
    const diary: string[] = []
    const source = sixPeople({ validator: () => fixedValidator({ broken: 3 }) })
    const error = await failure(
      runSource(source, [{ sink: lineSink('lines', diary) }], { outdir: join(folder, 'out') }),
    )
    expect(error.code).toBe('HC_RULES_BROKEN')
    expect(error.message).toContain('names-end-well')
    expect(error.message).toContain('3 of 6 rows of patients, first row 4')
    expect(error.summary).toMatchObject({ passed: false })
    expect(diary).not.toContain('lines commit')
    expect(await listing(folder)).toEqual([])
  })

  test('removes everything when the source or the validator throws', async () => {
    const folder = await temporaryFolder()
    const fault = new Error('a fault of ours')
    const validator = fixedValidator({
      watch: () => {
        throw fault
      },
    })
    const run = runSource(sixPeople({ validator: () => validator }), [{ sink: lineSink('lines') }], {
      outdir: join(folder, 'out'),
    })
    expect(await failure(run)).toBe(fault)
    expect(await listing(folder)).toEqual([])
  })

  test('gives up between two batches when the signal fires, and tells the sinks', async () => {
    const folder = await temporaryFolder()
    const diary: string[] = []
    const controller = new AbortController()
    const error = await failure(
      runSource(sixPeople(), [{ sink: lineSink('lines', diary) }], {
        outdir: join(folder, 'out'),
        signal: controller.signal,
        onProgress: ({ rows }) => rows === 4 && controller.abort(),
      }),
    )
    expect(error.code).toBe('HC_ABORTED')
    expect(diary).toEqual(['lines open', 'lines write', 'lines write', 'lines abort'])
    expect(await listing(folder)).toEqual([])
  })

  test('gives up within a commit that watches the signal, and calls it an interrupt', async () => {
    const folder = await temporaryFolder()
    const controller = new AbortController()
    const seen: unknown[] = []
    const sink: Sink = {
      ...lineSink('lines'),
      open: async ({ signal, datasetOptions }) => ({
        write: async () => {},
        async commit() {
          seen.push(datasetOptions)
          controller.abort()
          signal.throwIfAborted()
          return []
        },
        abort: async (reason) => void seen.push((reason as HcError).code),
      }),
    }
    const { signal } = controller
    const error = await failure(runSource(sixPeople(), [{ sink }], { outdir: join(folder, 'out'), signal }))
    expect(error).toMatchObject({ code: 'HC_ABORTED', message: 'interrupted; nothing was published' })
    expect(seen).toEqual([{ seed: 'demo', patients: 6 }, 'HC_ABORTED'])
    expect(await listing(folder)).toEqual([])
  })

  test('refuses an artifact outside its folder, one that is not there, and a name that is taken', async () => {
    const folder = await temporaryFolder()
    for (const path of ['../patients.txt', '/etc/hostname', 'absent.txt', 'manifest.json']) {
      const sink = {
        ...lineSink('lines'),
        open: async () => ({ write: async () => {}, commit: async () => [{ path }], abort: async () => {} }),
      }
      const error = await failure(runSource(sixPeople(), [{ sink }], { outdir: join(folder, 'out') }))
      expect(error).toMatchObject({ code: 'HC_SINK_FAILED', phase: 'commit' })
      expect(await listing(folder)).toEqual([])
    }
  })
})

test('a source without a hidden truth is refused where it is asked for, and nothing is created', async () => {
  const folder = await temporaryFolder()
  const run = runSource(sixPeople(), [{ sink: lineSink('lines') }], { outdir: join(folder, 'out'), truth: true })
  expect(await failure(run)).toMatchObject({ code: 'HC_OPTIONS_INVALID', message: expect.stringContaining('truth') })
  expect(await listing(folder)).toEqual([])
})

describe('a run over something that exists', () => {
  test('replaces a dataset of hc whole when asked', async () => {
    const folder = await temporaryFolder()
    const outdir = join(folder, 'out')
    await runSource(sixPeople(), [{ sink: lineSink('old') }, { sink: lineSink('older') }], { outdir })
    await runSource(sixPeople(), [{ sink: lineSink('new') }], { outdir, overwrite: true })
    expect(await listing(folder)).toEqual(['out', 'out/manifest.json', 'out/patients.txt'])
  })

  test('removes what a killed run left, and the dataset set aside by a run killed while replacing', async () => {
    const folder = await temporaryFolder()
    const outdir = join(folder, 'out')
    await mkdir(`${outdir}.inprogress/data`, { recursive: true })
    await writeFile(`${outdir}.inprogress/data/patients.txt`, 'half')
    await mkdir(`${outdir}.replaced`)
    await runSource(sixPeople(), [{ sink: lineSink('new') }], { outdir, overwrite: true })
    expect(await listing(folder)).toEqual(['out', 'out/manifest.json', 'out/patients.txt'])
  })

  test('keeps the dataset set aside until the new one is in place', async () => {
    const folder = await temporaryFolder()
    const outdir = join(folder, 'out')
    await mkdir(`${outdir}.replaced`)
    await writeFile(`${outdir}.replaced/manifest.json`, '{}')
    const sink = lineSink('bad', [], { write: new Error('no') })
    await failure(runSource(sixPeople(), [{ sink }], { outdir, overwrite: true }))
    expect(await listing(folder)).toEqual(['out.replaced', 'out.replaced/manifest.json'])
  })

  test('writes into an empty folder without being asked to overwrite', async () => {
    const outdir = join(await temporaryFolder(), 'out')
    await mkdir(outdir)
    await runSource(sixPeople(), [{ sink: lineSink('lines') }], { outdir })
    expect(await listing(outdir)).toEqual(['manifest.json', 'patients.txt'])
  })

  test('lets only one of two runs at once write a folder', async () => {
    const folder = await temporaryFolder()
    const outdir = join(folder, 'out')
    const runs = await Promise.allSettled(
      [1, 2].map(() => runSource(sixPeople(), [{ sink: lineSink('lines') }], { outdir })),
    )
    expect(runs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listing(folder)).toEqual(['out', 'out/manifest.json', 'out/patients.txt'])
  })
})
