// Every writer that is installed, over the same batches in memory, in turn: one thread, generating and checking left out.
// DuckDB's COPY of the same tables from its own memory stands beside them, for bytes and CPU seconds.
// `node bench/writers.mjs [--patients 20000] [--rounds 3] [--only csv,parquet]`
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { planDataset, tables } from '@hc/core'
import { batchesInMemory } from './batches-in-memory.mjs'
import { duckdbContenders } from './duckdb-copy.mjs'

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const plan = planDataset({ patients: Number(values.patients), seed: 'demo', today: '2026-01-01' })
const rows = Object.values(plan.rows).reduce((sum, count) => sum + count, 0)
const batches = batchesInMemory(plan)
const place = mkdtempSync(join(tmpdir(), 'hc-bench-'))
const outdir = join(place, 'data')

/** Options under which a writer is measured, beside its defaults. */
const variants = {
  parquet: [{ compression: 'zstd' }, { compression: 'snappy' }, { compression: 'none' }],
  'parquet-lite': [{ compression: 'snappy' }, { compression: 'none' }],
}

async function writerContenders() {
  const packages = new URL('../packages/', import.meta.url)
  const names = readdirSync(packages).filter((name) => name.startsWith('writer-'))
  const sinks = await Promise.all(names.map((name) => import(new URL(`${name}/dist/index.js`, packages).href)))
  return sinks.flatMap(({ default: sink }) =>
    (variants[sink.name] ?? [{}]).map((options) => ({
      name: [sink.name, ...Object.values(options)].join(' '),
      write: (folder) => writeAll(sink, options, folder),
    })),
  )
}

async function writeAll(sink, given, folder) {
  const { value: options } = (await sink.options?.['~standard'].validate(given)) ?? { value: {} }
  const { signal } = new AbortController()
  const run = await sink.open({ tables, seed: 'demo', today: '2026-01-01', folder, options, signal })
  for (const batch of batches) await run.write(batch)
  await run.commit()
}

const bytesIn = (folder) => readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

const wanted = ({ name }) => values.only === undefined || values.only.split(',').includes(name.split(' ')[0])
const contenders = [...(await writerContenders()), ...(await duckdbContenders(batches, place))].filter(wanted)
const samples = new Map(contenders.map(({ name }) => [name, { wall: [], cpu: [], bytes: 0 }]))
try {
  // The first round only warms up: a short run would measure the compiler.
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const { name, write } = contenders[(round + turn) % contenders.length]
      rmSync(outdir, { recursive: true, force: true })
      const folder = mkdtempSync(join(place, 'run-'))
      const cpu = process.cpuUsage()
      const start = process.hrtime.bigint()
      await write(folder)
      const wall = Number(process.hrtime.bigint() - start) / 1e9
      const { user, system } = process.cpuUsage(cpu)
      const sample = samples.get(name)
      sample.bytes = bytesIn(folder)
      rmSync(folder, { recursive: true })
      if (round === 0) continue
      sample.wall.push(wall)
      sample.cpu.push((user + system) / 1e6)
    }
  }
} finally {
  rmSync(place, { recursive: true, force: true })
}

console.log(`${rows} rows of three tables, medians of ${rounds} rounds, ${cpus()[0]?.model}, Node ${process.version}\n`)
console.log('| writer | bytes | wall s | CPU s | rows per CPU second | to csv |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
const csv = samples.get('csv')
for (const [name, { wall, cpu, bytes }] of samples) {
  const ratio = csv === undefined ? '' : (median(csv.cpu) / median(cpu)).toFixed(2)
  const figures = [bytes, median(wall).toFixed(2), median(cpu).toFixed(2), Math.round(rows / median(cpu)), ratio]
  console.log(`| ${name} | ${figures.join(' | ')} |`)
}
