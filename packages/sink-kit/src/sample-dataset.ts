import { type Batch, copyBatch, generate, planDataset, type Row, rows, type Table } from '@hc/core'

/** A small dataset as the generator makes it: rows of all three tables that obey every rule. */
export const samplePlan = planDataset({ patients: 40, seed: 'sink-kit', today: '2026-01-01' })

/** The batches of the sample, which are the reader's own. */
export function sampleBatches(batchSize = 17): Batch[] {
  return Array.from(generate(samplePlan, { batchSize }), copyBatch)
}

/** The rows of one table in some batches. */
export function rowsOf(batches: readonly Batch[], table: Table): Row[] {
  return batches.filter((batch) => batch.table.name === table.name).flatMap((batch) => [...rows(batch)])
}

/** The batches in another order of tables: all batches of one table, then of the next. Parents still come first. */
export function tableByTable(batches: readonly Batch[]): Batch[] {
  const names = [...new Set(batches.map(({ table }) => table.name))]
  return names.flatMap((name) => batches.filter(({ table }) => table.name === name))
}
