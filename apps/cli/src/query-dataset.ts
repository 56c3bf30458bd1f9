import { text } from 'node:stream/consumers'
import { parseFormat } from './analyze-dataset.ts'
import { loadAnalytics } from './load-analytics.ts'
import { parseWholeNumber } from './parse-number.ts'
import { withDataset } from './with-dataset.ts'

/** The flags of `hc query`, as typed. */
export interface QueryFlags {
  readonly format: string
  readonly rows: string
  readonly from?: string
}

/** Runs a user's own SELECT over a dataset and prints its rows on stdout. A `-` in place of the SQL: it comes by stdin. */
export async function queryDataset(dir: string, sql: string, flags: QueryFlags): Promise<void> {
  const analytics = await loadAnalytics()
  const format = parseFormat(flags.format, analytics)
  const rows = parseWholeNumber('--rows', flags.rows, 1_000_000_000)
  const statement = sql === '-' ? await text(process.stdin) : sql
  const result = await withDataset(analytics, dir, { manyQuestions: false, from: flags.from }, (dataset) =>
    dataset.run(statement),
  )
  process.stdout.write(analytics.formatResult(result, format, rows))
}
