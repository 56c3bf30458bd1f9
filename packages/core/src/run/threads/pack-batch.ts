import type { Batch, Column, TextColumn } from '../../model/batch.ts'
import { LazyTexts } from '../../model/lazy-texts.ts'
import type { Table } from '../../model/table.ts'
import type { TextBytes } from '../../model/text-bytes.ts'

/** The arrays that batches consist of. */
export type BatchArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Copies the beginning of an array, whose memory is on loan, into memory that the other thread can have. */
export type CopyArray = <Values extends BatchArray>(values: Values, length: number) => Values

/** A batch as it goes from thread to thread: typed arrays of its own, dictionaries by number. */
export interface PackedBatch {
  readonly table: string
  readonly length: number
  readonly columns: readonly PackedColumn[]
}

type PackedColumn =
  | Exclude<Column, { kind: 'dict' | 'text' }>
  | { readonly kind: 'text'; readonly values: readonly (string | null)[] }
  | { readonly kind: 'text'; readonly texts: Omit<TextBytes, 'bytes'> }
  | {
      readonly kind: 'dict'
      readonly codes: Uint8Array | Uint16Array | Uint32Array
      readonly nulls?: Uint8Array
      readonly dictionary: number
      /** The texts, the first time that a dictionary is sent. */
      readonly texts?: readonly string[]
    }

const copyOut: CopyArray = <Values extends BatchArray>(values: Values, length: number) =>
  values.slice(0, length) as Values

/** Packs batches in one thread, and remembers which dictionaries the other thread has. */
export class BatchPacker {
  readonly #copy: CopyArray
  readonly #numbers = new Map<readonly string[], { readonly number: number; size: number }>()

  /** Without memory to copy into, arrays get buffers of their own. */
  constructor(copy: CopyArray = copyOut) {
    this.#copy = copy
  }

  /** Copies a batch, whose arrays are on loan. */
  pack({ table, length, columns }: Batch): PackedBatch {
    return { table: table.name, length, columns: columns.map((column) => this.#pack(column, length)) }
  }

  #pack(column: Column, length: number): PackedColumn {
    if (column.kind === 'text') return this.#packTexts(column, length)
    const nulls = column.nulls === undefined ? {} : { nulls: this.#copy(column.nulls, length) }
    if (column.kind === 'int') return { kind: 'int', values: this.#copy(column.values, length), ...nulls }
    return { kind: 'dict', codes: this.#copy(column.codes, length), ...nulls, ...this.#dictionary(column.dictionary) }
  }

  #packTexts(column: TextColumn, length: number): PackedColumn {
    const { bytes: texts } = column
    if (texts === undefined) return { kind: 'text', values: column.values.slice(0, length) }
    const { words, starts, lengths } = texts
    const copy = this.#copy
    return {
      kind: 'text',
      texts: {
        words: copy(words, usedWords(texts, length)),
        starts: copy(starts, length),
        lengths: copy(lengths, length),
      },
    }
  }

  #dictionary(texts: readonly string[]): { dictionary: number; texts?: readonly string[] } {
    const known = this.#numbers.get(texts)
    if (known?.size === texts.length) return { dictionary: known.number }
    const number = known?.number ?? this.#numbers.size
    this.#numbers.set(texts, { number, size: texts.length })
    return { dictionary: number, texts }
  }
}

/** How many words some texts take, from the first on. */
function usedWords({ starts, lengths }: TextBytes, count: number): number {
  let end = 0
  for (let i = 0; i < count; i++) end = Math.max(end, starts[i]! + ((lengths[i]! + 3) >> 2))
  return end
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
    return { table, length, columns: columns.map((column) => this.#unpack(column, length)) }
  }

  #unpack(column: PackedColumn, length: number): Column {
    if (column.kind === 'int') return column
    if (column.kind === 'text') return 'texts' in column ? new ArrivedTexts(column.texts, length) : column
    const { texts, dictionary: number, ...rest } = column
    if (texts !== undefined) this.#dictionaries[number] = this.#shared.share(texts)
    return { ...rest, dictionary: this.#dictionaries[number]! }
  }
}

/** A column of texts that came as bytes. */
class ArrivedTexts extends LazyTexts {
  readonly #bytes: TextBytes
  protected override readonly count: number

  constructor({ words, starts, lengths }: Omit<TextBytes, 'bytes'>, count: number) {
    super()
    this.#bytes = { words, bytes: new Uint8Array(words.buffer, words.byteOffset, words.byteLength), starts, lengths }
    this.count = count
  }

  override get bytes(): TextBytes {
    return this.#bytes
  }
}
