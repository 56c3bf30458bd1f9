import { text } from 'node:stream/consumers'
import { parseFormat } from './analyze-dataset.ts'
import { listenForInterrupts } from './interrupts.ts'
import { loadAnalytics } from './load-analytics.ts'
import { parseWholeNumber } from './parse-number.ts'

/** The flags of `hc query`, as typed. */
export interface QueryFlags {
  readonly format: string
  readonly rows: string
}

/** Runs a user's own SELECT over a dataset and prints its rows on stdout. A `-` in place of the SQL: it comes by stdin. */
export async function queryDataset(dir: string, sql: string, flags: QueryFlags): Promise<void> {
  const analytics = await loadAnalytics()
  const format = parseFormat(flags.format, analytics)
  const rows = parseWholeNumber('--rows', flags.rows, 1_000_000_000)
  const statement = sql === '-' ? await text(process.stdin) : sql
  const interrupts = listenForInterrupts()
  const dataset = await analytics.openDataset(dir)
  interrupts.signal.addEventListener('abort', () => dataset.interrupt())
  try {
    process.stdout.write(analytics.formatResult(await dataset.run(statement), format, rows))
  } finally {
    interrupts.release()
    await dataset.close()
  }
}
