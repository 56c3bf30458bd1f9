// Every writer that is installed, over the same batches in memory, in turn: one thread, generating and checking left out.
// DuckDB's COPY of the same tables from its own memory, on one thread, stands beside them.
// `node bench/writers.mjs [--patients 20000] [--rounds 3] [--only csv,parquet]`
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { copyBatch, generate, planDataset, tables } from '@hc/core'
import { duckdbContenders } from './duckdb-copy.mjs'
import { measureWrites, printWrites, writeBySink } from './measure-writes.mjs'

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
// Kept: the generator's own are on loan until the next.
const batches = Array.from(generate(plan), copyBatch)

/** Options under which a writer is measured; a writer that is not named here, under its defaults. */
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
      write: (folder) => writeBySink(sink, options, tables, batches, folder),
    })),
  )
}

const wanted = ({ name }) => values.only === undefined || values.only.split(',').includes(name.split(' ')[0])
const place = mkdtempSync(join(tmpdir(), 'hc-bench-'))
try {
  const contenders = [...(await writerContenders()), ...(await duckdbContenders(batches, place))].filter(wanted)
  const results = await measureWrites(contenders, rounds, place)
  console.log(
    `${rows} rows of three tables, medians of ${rounds} rounds, ${cpus()[0]?.model}, Node ${process.version}\n`,
  )
  printWrites(results, rows, 'csv')
} finally {
  rmSync(place, { recursive: true, force: true })
}
