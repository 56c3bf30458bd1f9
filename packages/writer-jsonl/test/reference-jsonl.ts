import { type Batch, rows } from '@hc/core'
import type { JsonlOptions } from '../src/index.ts'

/** The whole file, row by row by JSON.stringify: what the encoder is held equal to. */
export function referenceJsonl(batches: readonly Batch[], options: JsonlOptions): string {
  const dateOf = (iso: string) => (options.dateFormat === 'yyyy/MM/dd' ? iso.replaceAll('-', '/') : iso)
  const lines = batches.flatMap((batch) => {
    const dates = batch.table.columns.filter(({ type }) => type === 'date').map(({ name }) => name)
    return Array.from(rows(batch), (row) => {
      const entries = Object.entries(row)
        .filter(([, value]) => value !== null || options.nulls === 'write')
        .map(([name, value]) => [name, typeof value === 'string' && dates.includes(name) ? dateOf(value) : value])
      return `${JSON.stringify(Object.fromEntries(entries))}\n`
    })
  })
  return lines.join('')
}
