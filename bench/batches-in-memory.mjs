import { generate } from '@hc/core'

/** All batches of a plan, kept: the generator's own are on loan until the next. Dictionaries stay shared. */
export function batchesInMemory(plan) {
  return Array.from(generate(plan), ({ table, length, columns }) => ({
    table,
    length,
    columns: columns.map((column) => ({
      ...column,
      ...(column.kind === 'dict'
        ? { codes: column.codes.slice(0, length) }
        : { values: column.values.slice(0, length) }),
      ...(column.nulls === undefined ? {} : { nulls: column.nulls.slice(0, length) }),
    })),
  }))
}
