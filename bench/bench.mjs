// The benchmark: hc in every format, one worker and two, beside what it is compared with.
// `npm run bench -- [patients …] [--rounds 3] [--record]`; --record keeps the report as results.md and quotes its ratios in the README.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { planDataset } from '@hc/core'
import { contendersAt, hcContender, slowContenders, startCommands } from './contenders.mjs'
import { dataBytes, measureInTurn } from './measure-in-turn.mjs'
import { measureProcess } from './measure-process.mjs'
import { measureStart } from './measure-start.mjs'
import { measureUniqueness } from './measure-uniqueness.mjs'
import { ratios } from './ratios.mjs'
import { record } from './record.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, record: { type: 'boolean', default: false } },
})
const given = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000, 1_000_000]
const rounds = Number(values.rounds)
const largest = Math.max(...given)
/** Slow programs are measured at a size of their own, and memory at one more. */
const slowSize = Math.min(20_000, largest)
const memorySize = largest / 5
const startRounds = 21

const say = (line) => process.stderr.write(`${line}\n`)
const rowsOf = (patients) => {
  const { rows } = planDataset({ patients, seed: 'demo', today: '2026-01-01' })
  return Object.values(rows).reduce((sum, count) => sum + count, 0)
}

/** Makes the dataset that DuckDB loads, and tells the bytes of its CSV files. */
async function prepare(patients, place) {
  const made = join(place, 'source')
  rmSync(made, { recursive: true, force: true })
  const { script, args } = hcContender('csv,parquet', availableParallelism(), patients)
  await measureProcess(script, args(made))
  const bytes = dataBytes(join(made, 'csv'))
  rmSync(join(made, 'csv'), { recursive: true })
  return { source: join(made, 'parquet'), bytes }
}

async function measureSize(patients, place) {
  const rows = rowsOf(patients)
  const everything = given.includes(patients) ? contendersAt(patients, rows, await prepare(patients, place)) : []
  const slow = patients === slowSize ? slowContenders(patients, rows) : []
  const contenders =
    everything.length + slow.length > 0 ? [...everything, ...slow] : [hcContender('csv', 2, patients, rows)]
  say(`${patients} patients, ${rows} rows`)
  return { patients, results: await measureInTurn(contenders, rounds, place, say) }
}

function tableOf({ patients, results }) {
  const lines = results.map(({ name, rows, bytes, wallSeconds, cpuSeconds, peakBytes }) => [
    name,
    rows,
    bytes > 0 ? bytes : '',
    wallSeconds.toFixed(2),
    cpuSeconds.toFixed(2),
    Math.round(rows / wallSeconds),
    bytes > 0 ? (bytes / wallSeconds / 1e6).toFixed(1) : '',
    Math.round(peakBytes / 1e6),
  ])
  return [
    `## ${patients} patients`,
    '',
    '| program | rows | bytes | wall s | CPU s | rows/s | MB/s | peak MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
    '',
  ]
}

const place = mkdtempSync(join(tmpdir(), 'hc-bench-'))
try {
  const startSeconds = measureStart(startCommands, startRounds)
  const sizes = []
  const measured = [...new Set([...given, slowSize, ...(Number.isInteger(memorySize) ? [memorySize] : [])])]
  for (const patients of measured.sort((a, b) => a - b)) sizes.push(await measureSize(patients, place))
  const uniquenessBytes = new Map()
  for (const patients of [largest, memorySize]) {
    if (Number.isInteger(patients)) uniquenessBytes.set(patients, await measureUniqueness(patients, join(place, 'out')))
  }
  const machine = `${cpus()[0]?.model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}`
  const report = [
    '# Results of `npm run bench`',
    '',
    `${machine}. Medians of ${rounds} rounds. Preset national, seed demo, every row checked.`,
    '',
    '| ratio | wanted | measured |',
    '| --- | --- | --- |',
    ...ratios(sizes, startSeconds, uniquenessBytes).map((line) => `| ${line.join(' | ')} |`),
    '',
    ...sizes.flatMap(tableOf),
  ].join('\n')
  process.stdout.write(report)
  if (values.record) record(report)
} finally {
  rmSync(place, { recursive: true, force: true })
}
