import type { Column } from '../model/batch.ts'

/** Rows of a table that were made: their columns by name, in the table's order. On loan until the next rows are made. */
export interface FilledColumns {
  readonly length: number
  readonly columns: Readonly<Record<string, Column>>
}

/** The smallest kind of codes that a dictionary needs. */
export function createCodes(dictionary: readonly string[], length: number): Uint8Array | Uint16Array | Uint32Array {
  if (dictionary.length <= 256) return new Uint8Array(length)
  return dictionary.length <= 65_536 ? new Uint16Array(length) : new Uint32Array(length)
}

/** A column of codes into a dictionary, to be filled. */
export function codedColumn(dictionary: readonly string[], length: number) {
  return { kind: 'dict', codes: createCodes(dictionary, length), dictionary } as const satisfies Column
}

/** The same, with room for nulls. */
export function nullableCodedColumn(dictionary: readonly string[], length: number) {
  return { ...codedColumn(dictionary, length), nulls: new Uint8Array(length) } as const satisfies Column
}

/** A column of 32-bit whole numbers, to be filled. */
export function int32Column(length: number) {
  return { kind: 'int', values: new Int32Array(length) } as const satisfies Column
}

/** A column of whole numbers beyond 32 bits, to be filled. */
export function wideColumn(length: number) {
  return { kind: 'int', values: new Float64Array(length) } as const satisfies Column
}
