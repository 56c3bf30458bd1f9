import { type Batch, type Column, type ColumnDefinition, type Table, tables, z } from '@hc/core'

const places = ['Springfield', 'Coeur d’Alene', 'Winston, "Salem"', 'Truth or Consequences']
const dictionaries = new Map<string, readonly string[]>()

/** A table with the given columns, for tests of shapes that the model does not have. */
export function tableOf(columns: readonly Pick<ColumnDefinition, 'name' | 'type'>[]): Table {
  const definitions = columns.map((column) => ({
    ...column,
    nullable: true,
    primaryKey: false,
    unique: false,
    description: column.name,
  }))
  return { name: 'sample', description: 'A sample.', columns: definitions, schema: z.object({}) }
}

/** Rows `from` to `from + length - 1` of a table of the model; the values follow from the row number. */
export function sampleBatch(table: Table, from: number, length: number): Batch {
  return {
    table,
    length,
    columns: table.columns.map((column, index) => sampleColumn(table, column, index, from, length)),
  }
}

/** Batches of all three tables in turn, so that tables alternate. */
export function sampleBatches(rows: number, batchRows: number): Batch[] {
  const batches: Batch[] = []
  for (let from = 0; from < rows; from += batchRows) {
    for (const table of tables) batches.push(sampleBatch(table, from, Math.min(batchRows, rows - from)))
  }
  return batches
}

function sampleColumn(
  table: Table,
  { name, type, nullable, values }: ColumnDefinition,
  index: number,
  from: number,
  length: number,
): Column {
  const numbers = Array.from({ length }, (_, row) => from + row)
  const nulls = nullable ? { nulls: Uint8Array.from(numbers, (row) => (row % 3 === 0 ? 1 : 0)) } : {}
  if (type === 'date')
    return { kind: 'int', values: Int32Array.from(numbers, (row) => 18_993 + (row % 1_461)), ...nulls }
  if (type === 'money') return { kind: 'int', values: Float64Array.from(numbers, (row) => 100 + row * 7_919), ...nulls }
  if (type !== 'text') return { kind: 'int', values: Int32Array.from(numbers, (row) => row + 1), ...nulls }
  if (index % 2 === 0) {
    const texts = numbers.map((row) => (nullable && row % 3 === 0 ? null : `${name} ${row}, "${index}"`))
    return { kind: 'text', values: texts }
  }
  // One list per column and run, as the contract of a batch asks for.
  const key = `${table.name}.${name}`
  const dictionary = dictionaries.get(key) ?? values ?? places.map((place) => `${name} ${place}`)
  dictionaries.set(key, dictionary)
  return { kind: 'dict', codes: Uint16Array.from(numbers, (row) => row % dictionary.length), dictionary, ...nulls }
}
