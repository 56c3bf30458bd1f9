import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listing, runHc, temporaryFolder } from './run-hc.ts'

const builtCsv = new URL('../../../packages/writer-csv/dist/index.js', import.meta.url).href
const builtParquet = new URL('../../../packages/writer-parquet/dist/index.js', import.meta.url).href
const builtCore = new URL('../../../packages/core/dist/index.js', import.meta.url).href
const flags = ['generate', '--seed', 'demo', '--today', '2026-01-01', '--quiet'] as const

/** A sink without an encoder: it gets its batches in the main thread. */
const lineSink = `
  import { appendFile } from 'node:fs/promises'
  import { join } from 'node:path'
  import { rows } from '${builtCore}'
  export default {
    name: 'lines',
    supports: {},
    open: async ({ folder }) => ({
      write: async (batch) => {
        const lines = [...rows(batch)].map((row) => JSON.stringify(row) + '\\n')
        await appendFile(join(folder, batch.table.name + '.jsonl'), lines.join(''))
      },
      commit: async () => [],
      abort: async () => {},
    }),
  }`

/** The CSV sink with other options, so that its bytes go to the main thread to be compressed there. */
const gzipSink = `
  import csv from '${builtCsv}'
  const { options, ...sink } = csv
  const parsed = (await options['~standard'].validate({ gzip: true })).value
  export default {
    ...sink,
    name: 'zipped',
    encoding: { module: import.meta.url, createEncoder: (table) => csv.encoding.createEncoder(table, parsed) },
    open: (context) => csv.open({ ...context, options: parsed }),
  }`

/** The Parquet sink with small row groups, so that a few thousand patients make several ranges. */
const groupedSink = `
  import parquet from '${builtParquet}'
  const { options, grouping, estimateBytes, ...sink } = parquet
  const parsed = (await options['~standard'].validate({ rowGroupRows: 9000 })).value
  export default {
    ...sink,
    name: 'grouped',
    grouping: {
      module: import.meta.url,
      blocks: (rows) => grouping.blocks(rows, parsed),
      createEncoder: (table) => grouping.createEncoder(table, parsed),
    },
    open: (context) => parquet.open({ ...context, options: parsed }),
  }`

/** A sink whose encoder gives up at some patient. */
const brokenSink = `
  import csv from '${builtCsv}'
  const createEncoder = (table, options) => {
    const encoder = csv.encoding.createEncoder(table, options)
    return {
      header: () => encoder.header(),
      encode(batch) {
        if (table.name === 'visits' && batch.columns[1].values[0] > 1500) throw new Error('the ink ran out')
        return encoder.encode(batch)
      },
    }
  }
  export default { ...csv, name: 'broken', encoding: { module: import.meta.url, createEncoder } }`

test('files are the same in every byte whatever the workers and the batch size', async () => {
  const folder = await temporaryFolder()
  const sums = async (outdir: string, ...more: string[]) => {
    const outcome = await runHc(folder, [...flags, '--patients', '4100', '--outdir', outdir, ...more])
    expect(outcome.code, outcome.stderr).toBe(0)
    return sumsOf(join(folder, outdir))
  }
  const alone = await sums('alone', '--workers', '1')
  const ways = [
    [1, 1],
    [2, 1000],
    [3, 50_000],
    [8, 1],
  ]
  for (const [workers, size] of ways) {
    const outdir = `${workers}-${size}`
    const shared = await sums(outdir, '--workers', String(workers), '--batch-size', String(size))
    expect([outdir, shared]).toEqual([outdir, alone])
  }
}, 120_000)

test('sinks that cannot be encoded elsewhere, and sinks that compress, get the same rows in the same order', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'lines.mjs'), lineSink)
  await writeFile(join(folder, 'zipped.mjs'), gzipSink)
  const sums = async (outdir: string, workers: string) => {
    const formats = ['--format', './lines.mjs,./zipped.mjs,csv']
    const outcome = await runHc(folder, [
      ...flags,
      ...formats,
      ...['--patients', '1800', '--workers', workers, '--batch-size', '600', '--outdir', outdir],
    ])
    expect(outcome.code, outcome.stderr).toBe(0)
    return sumsOf(join(folder, outdir))
  }
  const alone = await sums('alone', '1')
  expect(Object.keys(alone).filter((path) => /visits/.test(path))).toEqual([
    'csv/visits.csv',
    'lines/visits.jsonl',
    'zipped/visits.csv.gz',
  ])
  expect(await sums('two', '2')).toEqual(alone)
  expect(await sums('three', '3')).toEqual(alone)
})

test('row groups that threads make end where those of one thread do', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'grouped.mjs'), groupedSink)
  const sums = async (outdir: string, ...more: string[]) => {
    const formats = ['--format', './grouped.mjs,csv', '--patients', '9000']
    const outcome = await runHc(folder, [...flags, ...formats, '--outdir', outdir, ...more])
    expect(outcome.code, outcome.stderr).toBe(0)
    return sumsOf(join(folder, outdir))
  }
  const alone = await sums('alone', '--workers', '1', '--batch-size', '700')
  expect(Object.keys(alone)).toContain('grouped/visits.parquet')
  expect(await sums('two', '--workers', '2')).toEqual(alone)
  expect(await sums('three', '--workers', '3')).toEqual(alone)
})

test.each(['2', '4'])(
  'what an encoder throws is told in one sentence, and nothing stays, with %s workers',
  async (workers) => {
    const folder = await temporaryFolder()
    const sink = join(await temporaryFolder(), 'broken.mjs')
    await writeFile(sink, brokenSink)
    const outcome = await runHc(folder, [
      ...flags,
      ...['--format', sink, '--patients', '4000', '--workers', workers, '--outdir', 'deep/out'],
    ])
    expect(outcome).toEqual({
      code: 1,
      stdout: '',
      stderr: 'hc: the broken writer failed in write: the ink ran out; nothing was published.\n',
    })
    expect(await listing(folder)).toEqual([])
  },
)

test.each(['2', '3'])('a sink that fails in the main thread ends the threads too, of %s workers', async (workers) => {
  const folder = await temporaryFolder()
  const sink = join(await temporaryFolder(), 'full.mjs')
  const write = `if (batch.columns[0].values[0] > 2000) throw Object.assign(new Error('x'), { code: 'ENOSPC' })`
  await writeFile(sink, lineSink.replace('const lines', `${write}\nconst lines`))
  const run = ['--format', sink, '--patients', '9000', '--workers', workers, '--outdir', 'out']
  expect(await runHc(folder, [...flags, ...run])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'hc: the lines writer failed in write: the disk is full; nothing was published.\n',
  })
  expect(await listing(folder)).toEqual([])
})

test('a thread that an encoder ends is missed, and nothing stays', async () => {
  const folder = await temporaryFolder()
  const sink = join(await temporaryFolder(), 'leaving.mjs')
  const leave = `if (!isMainThread) process.exit(0)`
  const imports = `import { isMainThread } from 'node:worker_threads'\n`
  await writeFile(sink, imports + brokenSink.replace(/if \(table.name.*/, leave))
  const run = ['--format', sink, '--patients', '9000', '--workers', '3', '--outdir', 'out']
  expect(await runHc(folder, [...flags, ...run])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'hc: a thread ended before its work was done; nothing was published.\n',
  })
  expect(await listing(folder)).toEqual([])
})

test('threads that were started for a run that is refused end with it', async () => {
  const folder = await temporaryFolder()
  const run = ['--patients', '200000', '--workers', '3', '--preset', 'rural', '--outdir', 'out']
  const outcome = await runHc(folder, [...flags, ...run])
  expect(outcome.code).toBe(2)
  expect(outcome.stderr).toMatch(/^hc: .*rural.*\n$/)
  expect(await listing(folder)).toEqual([])
})

/** The sum of every file, by path. */
async function sumsOf(folder: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(folder.length + 1).replaceAll('\\', '/')
    sums[name] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)))
}
