import type { Column, ColumnDefinition, DictColumn, TextBytes } from '@hc/core'
import { GatheredNulls } from './gathered-nulls.ts'
import type { CodedColumn, TextColumn } from './row-group.ts'
import { TextArena } from './text-arena.ts'

/**
 * The texts of one column, gathered over batches: as codes while every batch brings codes into one dictionary, else as
 * bytes.
 */
export class GatheredTexts {
  readonly #table: string
  readonly #definition: ColumnDefinition
  readonly #nulls: GatheredNulls
  readonly #arena = new TextArena()
  #dictionary: readonly string[] | undefined
  #codes = new Int32Array(0)
  #rows = 0
  #coded = true

  constructor(table: string, definition: ColumnDefinition) {
    this.#table = table
    this.#definition = definition
    this.#nulls = new GatheredNulls(table, definition)
  }

  /** Takes rows `from` to `to - 1` of a column. */
  take(column: Column, from: number, to: number): void {
    if (column.kind === 'int') {
      throw new TypeError(`${this.#table}.${this.#definition.name} holds numbers, and is declared text`)
    }
    if (from === to) return
    if (column.kind === 'text') {
      this.#spell()
      if (column.bytes === undefined) this.#takeTexts(column.values, from, to)
      else this.#takeBytes(column.bytes, from, to)
    } else {
      this.#nulls.take(column.nulls, from, to, this.#rows)
      if (this.#rows === 0) this.#dictionary = column.dictionary
      if (column.dictionary !== this.#dictionary) this.#spell()
      if (this.#coded) this.#takeCodes(column.codes, from, to)
      else for (let row = from; row < to; row++) this.#arena.add(this.#textOf(column, row))
    }
    this.#rows += to - from
  }

  /** The column of the rows taken so far. */
  column(rows: number): CodedColumn | TextColumn {
    const flags = this.#nulls.flags(rows)
    const nulls = flags === undefined ? {} : { nulls: flags }
    if (this.#coded && this.#dictionary !== undefined) {
      return { kind: 'dict', codes: this.#codes.subarray(0, rows), dictionary: this.#dictionary, ...nulls }
    }
    return { kind: 'text', bytes: this.#arena.bytes(), lengths: this.#arena.lengths(), ...nulls }
  }

  /** Forgets all rows. */
  clear(): void {
    this.#rows = 0
    this.#coded = true
    this.#dictionary = undefined
    this.#arena.clear()
    this.#nulls.clear()
  }

  #takeTexts(values: readonly (string | null)[], from: number, to: number): void {
    for (let row = from; row < to; row++) {
      if ((values[row] ?? null) === null) this.#nulls.mark(this.#rows + row - from)
    }
    this.#arena.addAll(values, from, to)
  }

  #takeBytes(texts: TextBytes, from: number, to: number): void {
    const { starts } = texts
    for (let row = from; row < to; row++) if (starts[row]! < 0) this.#nulls.mark(this.#rows + row - from)
    this.#arena.addBytes(texts, from, to)
  }

  #takeCodes(codes: DictColumn['codes'], from: number, to: number): void {
    const needed = this.#rows + to - from
    if (needed > this.#codes.length) {
      const grown = new Int32Array(Math.max(needed, this.#codes.length * 2, 4096))
      grown.set(this.#codes.subarray(0, this.#rows))
      this.#codes = grown
    }
    this.#codes.set(codes.subarray(from, to), this.#rows)
  }

  /** Turns what was gathered as codes into bytes. */
  #spell(): void {
    if (!this.#coded) return
    const dictionary = this.#dictionary ?? []
    const nulls = this.#nulls.flags(this.#rows)
    const coded = { kind: 'dict', codes: Uint32Array.from(this.#codes.subarray(0, this.#rows)), dictionary } as const
    for (let row = 0; row < this.#rows; row++) {
      this.#arena.add(this.#textOf(nulls === undefined ? coded : { ...coded, nulls }, row))
    }
    this.#coded = false
  }

  #textOf({ codes, dictionary, nulls }: DictColumn, row: number): string {
    if (nulls?.[row] === 1) return ''
    const text = dictionary[codes[row]!]
    if (text === undefined) {
      throw new RangeError(`code ${codes[row]} is outside a dictionary of ${dictionary.length} texts`)
    }
    return text
  }
}
