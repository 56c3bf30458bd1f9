import { type Column, type ColumnDefinition, dayNumber, formatDay } from '@hc/core'
import type { ByteBuffer } from './byte-buffer.ts'
import { appendCents, appendInteger } from './digits.ts'
import { LiteralBook } from './literal-book.ts'
import type { RowForm } from './row-form.ts'
import type { TextEncoding } from './text-encoding.ts'

/** Adds the cell of a row to the output. */
export type AppendCell = (row: number) => void

/** Days in the book of dates; others are encoded whenever they are met. */
const firstDay = dayNumber(1850, 1, 1)
const lastDay = dayNumber(2149, 12, 31)

/** What the columns of a table share. */
export interface Shared {
  readonly out: ByteBuffer
  readonly form: RowForm
  readonly texts: TextEncoding
  readonly days: LiteralBook
}

/** The book of dates in a form. */
export function dayBook({ quote }: RowForm): LiteralBook {
  return new LiteralBook((key) => `${quote}${formatDay(key + firstDay)}${quote}`)
}

/** Encodes the cells of one column, batch after batch. */
export class ColumnEncoder {
  readonly #definition: ColumnDefinition
  readonly #shared: Shared
  readonly #null: Uint8Array
  #dictionary: readonly string[] | undefined
  #book: LiteralBook | undefined

  constructor(definition: ColumnDefinition, shared: Shared) {
    this.#definition = definition
    this.#shared = shared
    this.#null = new TextEncoder().encode(shared.form.null)
  }

  /** Gives what adds the cells of a column of a batch. */
  cells(column: Column): AppendCell {
    const { out, texts } = this.#shared
    const nothing = this.#null
    if (column.kind === 'text') {
      const { values } = column
      return (row) => {
        const value = values[row] ?? null
        if (value === null) out.append(nothing)
        else texts.append(out, value)
      }
    }
    const append = column.kind === 'dict' ? this.#texts(column.codes, column.dictionary) : this.#numbers(column.values)
    const { nulls } = column
    if (nulls === undefined) return append
    return (row) => {
      if (nulls[row] === 1) out.append(nothing)
      else append(row)
    }
  }

  #numbers(values: Int32Array | Float64Array): AppendCell {
    const { out, days, form } = this.#shared
    const { type } = this.#definition
    if (type === 'money') return (row) => appendCents(out, values[row]!)
    if (type !== 'date') return (row) => appendInteger(out, values[row]!)
    return (row) => {
      const day = values[row]!
      if (day >= firstDay && day <= lastDay) days.appendTo(out, day - firstDay)
      else out.append(new TextEncoder().encode(`${form.quote}${formatDay(day)}${form.quote}`))
    }
  }

  #texts(codes: Uint8Array | Uint16Array | Uint32Array, dictionary: readonly string[]): AppendCell {
    const { out, texts } = this.#shared
    if (this.#book === undefined || this.#dictionary !== dictionary) {
      this.#dictionary = dictionary
      this.#book = new LiteralBook((code) => {
        const text = dictionary[code]
        if (text !== undefined) return texts.literal(text)
        throw new RangeError(`code ${code} is outside a dictionary of ${dictionary.length} texts`)
      })
    }
    const book = this.#book
    return (row) => book.appendTo(out, codes[row]!)
  }
}
