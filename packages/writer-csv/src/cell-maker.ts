import type { IntColumn, TextBytes } from '@hc/core'
import type { CellArena } from './cell-arena.ts'
import type { CellMaking } from './cell-memory.ts'
import { maxNumberBytes } from './digits.ts'
import type { CsvOptions } from './options.ts'
import { placeValues } from './place-values.ts'

/** Most bytes of a cell beside its value: its length, what follows it, up to a whole word. */
const bytesAround = 12

/** Has the arena's memory make the cells of whole columns, out of copies of their values behind the cells. */
export class CellMaker {
  readonly #arena: CellArena
  readonly #making: CellMaking
  readonly #delimiter: number
  readonly #follow: number
  readonly #followLength: number

  constructor(arena: CellArena, making: CellMaking, options: CsvOptions, follow: string) {
    this.#arena = arena
    this.#making = making
    this.#delimiter = options.delimiter.charCodeAt(0)
    this.#follow = follow.charCodeAt(0) | (follow.charCodeAt(1) << 8)
    this.#followLength = follow.length
  }

  /** Makes cells of whole numbers, or of cents, and writes their addresses from a byte of the arena on. */
  numbers(column: IntColumn, money: boolean, nullCell: number, rows: number, addresses: number): void {
    const room = rows * (maxNumberBytes + bytesAround)
    const placed = placeValues(this.#arena, column, rows, room)
    this.#arena.finishAll(
      this.#making.numbers(
        placed.values,
        column.values instanceof Float64Array,
        placed.nulls,
        rows,
        money,
        nullCell,
        addresses,
        placed.values - room,
        this.#follow,
        this.#followLength,
      ),
    )
  }

  /** Makes cells of texts, and writes their addresses from a byte of the arena on. */
  texts({ words, starts, lengths }: TextBytes, nullCell: number, rows: number, addresses: number): void {
    const arena = this.#arena
    let first = words.length
    let end = 0
    let bytes = 0
    for (let row = 0; row < rows; row++) {
      const start = starts[row]!
      if (start < 0) continue
      const length = lengths[row]!
      first = Math.min(first, start)
      end = Math.max(end, start + ((length + 3) >> 2))
      bytes += length
    }
    // All of a text's characters may be quotes, which are doubled; the last may be written sixteen bytes at a time.
    const room = rows * bytesAround + bytes * 2 + 16
    const used = Math.max(0, end - first)
    const cell = arena.reserveBehind(room + 8 + rows * 8 + used * 4)
    const startsAt = (cell + room + 3) & ~3
    const lengthsAt = startsAt + rows * 4
    const wordsAt = lengthsAt + rows * 4
    arena.words.set(starts.subarray(0, rows), startsAt >> 2)
    arena.words.set(lengths.subarray(0, rows), lengthsAt >> 2)
    if (used > 0) arena.words.set(words.subarray(first, end), wordsAt >> 2)
    arena.finishAll(
      this.#making.texts(
        startsAt,
        lengthsAt,
        rows,
        wordsAt - first * 4,
        this.#delimiter,
        nullCell,
        addresses,
        cell,
        this.#follow,
        this.#followLength,
      ),
    )
  }
}
