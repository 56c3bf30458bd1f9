import {
  type Batch,
  type ColumnDefinition,
  generate,
  type Plan,
  planDataset,
  type Row,
  rows,
  type Table,
  z,
} from '@hc/core'

/** A dataset of some hundred rows that obeys every rule, as the tables with their constraints need it. */
export const plan = planDataset({ patients: 120, seed: 'sql', today: '2026-01-01' })

/** The batches of the dataset, of so many patients each. A batch is on loan until the next is taken. */
export function sampleBatches(batchSize: number): Generator<Batch> {
  return generate(plan, { batchSize })
}

/** The rows of a table as a plan generates them. */
export function rowsOf(of: Plan, table: Table): Row[] {
  const found: Row[] = []
  for (const batch of generate(of)) if (batch.table === table) found.push(...rows(batch))
  return found
}

/** A table with the given columns and no rules; the first column is its key. */
export function tableOf(columns: readonly Pick<ColumnDefinition, 'name' | 'type'>[]): Table {
  const definitions = columns.map((column, index) => ({
    ...column,
    nullable: index > 0,
    primaryKey: index === 0,
    unique: index === 0,
    description: column.name,
  }))
  return { name: 'sample', description: 'A sample.', columns: definitions, schema: z.object({}) }
}
