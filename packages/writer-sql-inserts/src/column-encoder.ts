import { type Column, type ColumnType, dayNumber, formatDay } from '@hc/core'
import type { ByteBuffer } from './byte-buffer.ts'
import { appendCents, appendInteger } from './digits.ts'
import { LiteralBook } from './literal-book.ts'
import type { RowForm } from './row-form.ts'
import type { TextEncoding } from './text-encoding.ts'

/** Adds the cell of a row to the output, with what stands before it. */
export type AppendCell = (row: number) => void

/** Days in the book of dates; others are encoded whenever they are met. */
const firstDay = dayNumber(1850, 1, 1)
const lastDay = dayNumber(2149, 12, 31)

/** What columns share that have the same text before their cells. */
export interface Shared {
  readonly out: ByteBuffer
  readonly texts: TextEncoding
  readonly beforeBytes: Uint8Array
  readonly nullBytes: Uint8Array
  readonly days: LiteralBook
  /** Adds a date that is not in the book. */
  readonly appendDay: (day: number, to: ByteBuffer) => void
}

/** Makes what columns share whose cells come after a text. */
export function shareBefore(before: string, out: ByteBuffer, form: RowForm, texts: TextEncoding): Shared {
  const utf8 = new TextEncoder()
  const appendDay = (day: number, to: ByteBuffer) =>
    to.append(utf8.encode(`${before}${form.quote}${formatDay(day)}${form.quote}`))
  return {
    out,
    texts,
    beforeBytes: utf8.encode(before),
    nullBytes: utf8.encode(before + form.null),
    days: new LiteralBook((key, to) => appendDay(key + firstDay, to)),
    appendDay,
  }
}

/** Encodes the cells of one column, batch after batch. */
export class ColumnEncoder {
  readonly #type: ColumnType
  readonly #shared: Shared
  #dictionary: readonly string[] | undefined
  #book: LiteralBook | undefined

  constructor(type: ColumnType, shared: Shared) {
    this.#type = type
    this.#shared = shared
  }

  /** Gives what adds the cells of a column of a batch. */
  cells(column: Column): AppendCell {
    const { out, texts, beforeBytes, nullBytes } = this.#shared
    if (column.kind === 'text') {
      const { values } = column
      return (row) => {
        const value = values[row] ?? null
        out.append(value === null ? nullBytes : beforeBytes)
        if (value !== null) texts.append(out, value)
      }
    }
    const append = column.kind === 'dict' ? this.#texts(column.codes, column.dictionary) : this.#numbers(column.values)
    const { nulls } = column
    if (nulls === undefined) return append
    return (row) => {
      if (nulls[row] === 1) out.append(nullBytes)
      else append(row)
    }
  }

  #numbers(values: Int32Array | Float64Array): AppendCell {
    const { out, beforeBytes, appendDay, days } = this.#shared
    if (this.#type === 'date') {
      return (row) => {
        const day = values[row]!
        if (day >= firstDay && day <= lastDay) days.appendTo(out, day - firstDay)
        else appendDay(day, out)
      }
    }
    const append = this.#type === 'money' ? appendCents : appendInteger
    return (row) => {
      out.append(beforeBytes)
      append(out, values[row]!)
    }
  }

  #texts(codes: Uint8Array | Uint16Array | Uint32Array, dictionary: readonly string[]): AppendCell {
    const { out, texts, beforeBytes } = this.#shared
    if (this.#book === undefined || this.#dictionary !== dictionary) {
      this.#dictionary = dictionary
      this.#book = new LiteralBook((code, to) => {
        const text = dictionary[code]
        if (text === undefined) {
          throw new RangeError(`has the code ${code}, outside a dictionary of ${dictionary.length} texts`)
        }
        to.append(beforeBytes)
        texts.append(to, text)
      })
    }
    const book = this.#book
    return (row) => book.appendTo(out, codes[row]!)
  }
}
