import type { Batch } from '@hc/core'

/** Overwrites the arrays of a batch, as the generator does once a write has settled. */
export function overwriteBatch({ columns }: Batch): void {
  for (const column of columns) {
    if (column.kind === 'text') {
      ;(column.values as (string | null)[]).fill('overwritten')
      column.bytes?.words.fill(0x23232323)
    } else {
      if (column.kind === 'int') column.values.fill(7)
      else column.codes.fill(0)
      column.nulls?.fill(0)
    }
  }
}

/** A batch of the same rows in arrays that are longer than it, as the generator's are. */
export function lengthenBatch({ table, length, columns }: Batch): Batch {
  const more = 3
  const longer = <T extends Int32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array>(values: T): T => {
    const grown = new (values.constructor as new (length: number) => T)(values.length + more)
    grown.set(values)
    return grown
  }
  return {
    table,
    length,
    columns: columns.map((column) => {
      if (column.kind === 'text') {
        const { bytes, values } = column
        const longerBytes = bytes && { ...bytes, starts: longer(bytes.starts), lengths: longer(bytes.lengths) }
        return {
          kind: 'text',
          values: [...values, ...Array(more).fill('beyond')],
          ...(longerBytes === undefined ? {} : { bytes: longerBytes }),
        }
      }
      const nulls = column.nulls === undefined ? {} : { nulls: longer(column.nulls) }
      return column.kind === 'int'
        ? { kind: 'int', values: longer(column.values), ...nulls }
        : { kind: 'dict', codes: longer(column.codes), dictionary: column.dictionary, ...nulls }
    }),
  }
}
