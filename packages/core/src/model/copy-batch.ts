import type { Batch, Column } from './batch.ts'
import type { TextBytes } from './text-bytes.ts'

/** A batch with arrays of its own, cut to the length of the batch. Dictionaries are shared, as in a run. */
export function copyBatch({ table, length, columns }: Batch): Batch {
  // Columns of texts tend to share their bytes; so do their copies.
  const copies = new Map<Int32Array, Int32Array>()
  const copyWords = (words: Int32Array) => {
    const copy = copies.get(words) ?? words.slice()
    copies.set(words, copy)
    return copy
  }
  return { table, length, columns: columns.map((column) => copyColumn(column, length, copyWords)) }
}

type CopyWords = (words: Int32Array) => Int32Array

function copyColumn(column: Column, length: number, copyWords: CopyWords): Column {
  if (column.kind === 'text') {
    const bytes = column.bytes === undefined ? {} : { bytes: copyTexts(column.bytes, length, copyWords) }
    return { kind: 'text', values: column.values.slice(0, length), ...bytes }
  }
  const nulls = column.nulls === undefined ? {} : { nulls: column.nulls.slice(0, length) }
  return column.kind === 'int'
    ? { kind: 'int', values: column.values.slice(0, length), ...nulls }
    : { kind: 'dict', codes: column.codes.slice(0, length), dictionary: column.dictionary, ...nulls }
}

function copyTexts({ words: source, starts, lengths }: TextBytes, length: number, copyWords: CopyWords): TextBytes {
  const words = copyWords(source)
  return {
    words,
    bytes: new Uint8Array(words.buffer),
    starts: starts.slice(0, length),
    lengths: lengths.slice(0, length),
  }
}
