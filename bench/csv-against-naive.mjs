// hc with validation against the naive script, three CSVs each, whole processes.
// `node bench/csv-against-naive.mjs [--patients 20000] [--rounds 5]`
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureInTurn } from './measure-in-turn.mjs'

const { values } = parseArgs({
  options: { patients: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '5' } },
})
const { patients, rounds } = values
const scriptAt = (path) => fileURLToPath(new URL(path, import.meta.url))

const results = await measureInTurn(
  [
    {
      name: 'naive: faker and csv-stringify, row by row',
      script: scriptAt('./naive-baseline.mjs'),
      args: (outdir) => [patients, outdir],
    },
    {
      name: 'hc generate, validation on',
      script: scriptAt('../apps/cli/bin/hc.js'),
      args: (outdir) => [
        ...['generate', '--patients', patients, '--seed', 'demo', '--today', '2026-01-01'],
        ...['--outdir', outdir, '--quiet'],
      ],
    },
  ],
  Number(rounds),
)

const speed = ({ rows, wallSeconds }) => rows / wallSeconds
const [naive] = results
const table = results.map((result) => [
  result.name,
  result.rows,
  result.bytes,
  result.wallSeconds.toFixed(2),
  result.cpuSeconds.toFixed(2),
  Math.round(speed(result)),
  (result.bytes / result.wallSeconds / 1e6).toFixed(1),
  Math.round(result.peakBytes / 1e6),
  (speed(result) / speed(naive)).toFixed(1),
])
console.log(`${patients} patients, medians of ${rounds} rounds, ${cpus()[0]?.model}, Node ${process.version}\n`)
console.log('| program | rows | bytes | wall s | CPU s | rows/s | MB/s | peak MB | ratio |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const line of table) console.log(`| ${line.join(' | ')} |`)
