import type { Batch, Column } from '../../model/batch.ts'
import type { Table } from '../../model/table.ts'

/** A batch as it goes from thread to thread: typed arrays of its own, dictionaries by number. */
export interface PackedBatch {
  readonly table: string
  readonly length: number
  readonly columns: readonly PackedColumn[]
}

type PackedColumn =
  | Exclude<Column, { kind: 'dict' }>
  | {
      readonly kind: 'dict'
      readonly codes: Uint8Array | Uint16Array | Uint32Array
      readonly nulls?: Uint8Array
      readonly dictionary: number
      /** The texts, the first time that a dictionary is sent. */
      readonly texts?: readonly string[]
    }

/** Packs batches in one thread, and remembers which dictionaries the other thread has. */
export class BatchPacker {
  readonly #numbers = new Map<readonly string[], { readonly number: number; size: number }>()

  /** Copies a batch, whose arrays are on loan, into arrays that can be handed over. */
  pack({ table, length, columns }: Batch): PackedBatch {
    return { table: table.name, length, columns: columns.map((column) => this.#pack(column, length)) }
  }

  #pack(column: Column, length: number): PackedColumn {
    if (column.kind === 'text') return { kind: 'text', values: column.values.slice(0, length) }
    const nulls = column.nulls === undefined ? {} : { nulls: column.nulls.slice(0, length) }
    if (column.kind === 'int') return { kind: 'int', values: column.values.slice(0, length), ...nulls }
    return { kind: 'dict', codes: column.codes.slice(0, length), ...nulls, ...this.#dictionary(column.dictionary) }
  }

  #dictionary(texts: readonly string[]): { dictionary: number; texts?: readonly string[] } {
    const known = this.#numbers.get(texts)
    if (known?.size === texts.length) return { dictionary: known.number }
    const number = known?.number ?? this.#numbers.size
    this.#numbers.set(texts, { number, size: texts.length })
    return { dictionary: number, texts }
  }
}

/** The buffers of a packed batch, for the list of those that change hands. */
export function buffersOf({ columns }: PackedBatch): ArrayBuffer[] {
  return columns.flatMap((column) => {
    if (column.kind === 'text') return []
    const arrays = [column.kind === 'int' ? column.values : column.codes, column.nulls]
    return arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]))
  })
}

/** Dictionaries that came from several threads: equal ones become one array, as the contract of batches promises. */
export class SharedDictionaries {
  readonly #known = new Map<string, (readonly string[])[]>()

  /** The array that stands for texts, in batches from whichever thread. */
  share(texts: readonly string[]): readonly string[] {
    const key = `${texts.length} ${texts[0]} ${texts.at(-1)}`
    const candidates = this.#known.get(key) ?? []
    const same = candidates.find((known) => known.every((text, index) => text === texts[index]))
    if (same !== undefined) return same
    this.#known.set(key, [...candidates, texts])
    return texts
  }
}

/** Unpacks the batches of one thread. */
export class BatchUnpacker {
  readonly #tables: readonly Table[]
  readonly #shared: SharedDictionaries
  readonly #dictionaries: (readonly string[])[] = []

  constructor(tables: readonly Table[], shared: SharedDictionaries) {
    this.#tables = tables
    this.#shared = shared
  }

  unpack({ table: name, length, columns }: PackedBatch): Batch {
    const table = this.#tables.find((each) => each.name === name)!
    return { table, length, columns: columns.map((column) => this.#unpack(column)) }
  }

  #unpack(column: PackedColumn): Column {
    if (column.kind !== 'dict') return column
    const { texts, dictionary: number, ...rest } = column
    if (texts !== undefined) this.#dictionaries[number] = this.#shared.share(texts)
    return { ...rest, dictionary: this.#dictionaries[number]! }
  }
}
