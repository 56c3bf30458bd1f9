import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const hc = at('../apps/cli/bin/hc.js')

/** Formats that are measured at any size, and those that are too slow for the largest. */
const formats = ['csv', 'parquet', 'jsonl', 'sql-inserts']
const slowFormats = ['parquet-lite', 'xlsx']

/** The name of hc with a format and so many workers. */
export const hcName = (format, workers) => `hc ${format}, ${workers} worker${workers === 1 ? '' : 's'}`

/** hc from start to exit, checking every row. */
export function hcContender(format, workers, patients, rows) {
  const flags = ['--seed', 'demo', '--today', '2026-01-01', '--quiet', '--format', format, '--workers', workers]
  return {
    name: hcName(format, workers),
    script: [hc],
    args: (outdir) => ['generate', '--patients', patients, ...flags, '--outdir', outdir].map(String),
    rows,
  }
}

/** Everything that is compared at a size. `source` has the dataset as Parquet, `bytes` are those of its CSV files. */
export function contendersAt(patients, rows, { source, bytes }) {
  const stage = (name) => ({ script: [at('./programs/one-stage.mjs')], args: () => [name, String(patients)] })
  const duckdb = (format) => ({
    script: [at('./programs/duckdb-copy.mjs')],
    args: (outdir) => [source, format, outdir],
  })
  return [
    ...formats.flatMap((format) => [1, 2].map((workers) => hcContender(format, workers, patients, rows))),
    { name: 'DuckDB COPY to CSV', ...duckdb('csv') },
    { name: 'DuckDB COPY to Parquet zstd', ...duckdb('parquet') },
    {
      name: 'raw copy of the bytes of the CSV files',
      script: [at('./programs/raw-copy.mjs')],
      args: (outdir) => [String(bytes), outdir],
      rows,
    },
    { name: 'generation alone, one thread', ...stage('generate') },
    { name: 'validation alone, one thread', ...stage('validate') },
  ]
}

/** What is compared at a small size only. */
export function slowContenders(patients, rows) {
  return [
    {
      name: 'naive: faker and csv-stringify, row by row',
      script: [at('./programs/naive-rows.mjs')],
      args: (outdir) => [String(patients), outdir],
    },
    ...slowFormats.flatMap((format) => [1, 2].map((workers) => hcContender(format, workers, patients, rows))),
  ]
}

/** Commands that do little more than start: Node itself, hc saying its version, and hc making one patient. */
export const startCommands = [
  ['-e', '0'],
  [hc, '--version'],
  [hc, 'patient', '4711', '--seed', 'demo', '--today', '2026-01-01'],
]
