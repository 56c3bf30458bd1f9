// Ways to write Parquet from the batches of hc, in turn: what @hc/writer-parquet was chosen by. zstd, equal row groups.
// `npm install --prefix bench/engines`, then `node bench/parquet-engines.mjs [--patients 20000] [--rounds 3]`
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { copyBatch, generate, planDataset, tables } from '@hc/core'
import { parquetOptions, parquetSink } from '@hc/writer-parquet'
import { measureWrites, printWrites, writeBySink } from './measure-writes.mjs'

if (!existsSync(new URL('./engines/node_modules', import.meta.url))) {
  console.error('bench/engines is not installed: run "npm install --prefix bench/engines" first.')
  process.exit(2)
}
const { writeWithArrow } = await import('./engines/with-arrow.mjs')
const { writeWithDuckdb } = await import('./engines/with-duckdb.mjs')
const { writeWithHyparquet } = await import('./engines/with-hyparquet.mjs')

const { values } = parseArgs({
  options: { patients: { type: 'string', default: '20000' }, rounds: { type: 'string', default: '3' } },
})
const plan = planDataset({ patients: Number(values.patients), seed: 'demo', today: '2026-01-01' })
const rows = Object.values(plan.rows).reduce((sum, count) => sum + count, 0)
// Kept: the generator's own are on loan until the next.
const batches = Array.from(generate(plan), copyBatch)
const { rowGroupRows } = parquetOptions.parse({})

const engine = (name, write) => ({ name, write: async (folder) => write(tables, batches, folder, rowGroupRows) })
const place = mkdtempSync(join(tmpdir(), 'hc-bench-'))
try {
  const contenders = [
    { name: 'own encoder', write: (folder) => writeBySink(parquetSink, {}, tables, batches, folder) },
    engine('hyparquet-writer', writeWithHyparquet),
    engine('Arrow and parquet-wasm', writeWithArrow),
    engine('DuckDB, appended and copied', writeWithDuckdb),
  ]
  const results = await measureWrites(contenders, Number(values.rounds), place)
  console.log(
    `${rows} rows of three tables, medians of ${values.rounds} rounds, ${cpus()[0]?.model}, Node ${process.version}\n`,
  )
  printWrites(results, rows, 'own encoder')
} finally {
  rmSync(place, { recursive: true, force: true })
}
