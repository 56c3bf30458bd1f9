import type { Column, ColumnDefinition, DictColumn, IntColumn } from '@hc/core'
import type { ShreddedColumn } from 'parquetjs-lite'
import type { ParquetLiteOptions } from './options.ts'

/** From here on UTF-16, by which parquetjs-lite compares texts, and UTF-8, by which readers do, differ in order. */
const unordered = /[\ud800-\uffff]/
const millisecondsPerDay = 86_400_000

/** One column of a page, laid out as parquetjs-lite's shredder would leave it, without rows in between. */
export class PageColumn {
  /** Whether a text was met that would make bounds wrong. */
  unordered = false
  readonly #name: string
  readonly #definition: ColumnDefinition
  readonly #cents: boolean
  /** Level of a row that is not null. */
  readonly #present: number
  readonly #dates = new Map<number, Date>()
  #data = emptyColumn()
  #dictionary: readonly string[] | undefined
  /** 1 for each code that the page has seen. */
  #seen = new Uint8Array(0)

  constructor(table: string, definition: ColumnDefinition, options: ParquetLiteOptions) {
    this.#name = `${table}.${definition.name}`
    this.#definition = definition
    this.#cents = options.money === 'cents'
    this.#present = definition.nullable ? 1 : 0
  }

  /** Takes rows `from` to `to - 1` of a column. */
  take(column: Column, from: number, to: number): void {
    if ((column.kind === 'int') === (this.#definition.type === 'text')) {
      const held = column.kind === 'int' ? 'numbers' : 'texts'
      throw new TypeError(`${this.#name} holds ${held}, and is declared ${this.#definition.type}`)
    }
    this.#data.count += to - from
    if (column.kind === 'text') this.#takeTexts(column.values, from, to)
    else if (column.kind === 'dict') this.#takeCodes(column, from, to)
    else this.#takeNumbers(column, from, to)
  }

  /** Gives what was taken, and begins the next page. */
  finish(): ShreddedColumn {
    const data = this.#data
    this.#data = emptyColumn()
    this.#dictionary = undefined
    return data
  }

  #takeTexts(texts: readonly (string | null)[], from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const text = texts[row] ?? null
      if (text === null) this.#addNull()
      else {
        this.#add(text)
        this.#count(text)
      }
    }
  }

  #takeCodes({ codes, dictionary, nulls }: DictColumn, from: number, to: number): void {
    if (this.#dictionary !== dictionary || this.#seen.length < dictionary.length) {
      this.#dictionary = dictionary
      this.#seen = new Uint8Array(dictionary.length)
    }
    for (let row = from; row < to; row++) {
      if (nulls?.[row] === 1) {
        this.#addNull()
        continue
      }
      const code = codes[row]!
      const text = dictionary[code]
      if (text === undefined) throw new RangeError(`code ${code} is outside a dictionary of ${dictionary.length} texts`)
      this.#add(text)
      if (this.#seen[code] === 0) this.#count(text)
      this.#seen[code] = 1
    }
  }

  #takeNumbers({ values, nulls }: IntColumn, from: number, to: number): void {
    const { type } = this.#definition
    for (let row = from; row < to; row++) {
      const value = values[row]!
      if (nulls?.[row] === 1) this.#addNull()
      else if (type === 'int64' || (type === 'money' && this.#cents)) this.#addNumber(value, value)
      else if (type === 'money') this.#addNumber(value / 100, value / 100)
      else if (value !== (value | 0)) {
        throw new RangeError(`${this.#name} holds ${value}, which is no 32-bit whole number`)
      } else this.#addNumber(value, type === 'date' ? this.#dateOf(value) : value)
    }
  }

  #add(value: string | number): void {
    this.#data.dlevels.push(this.#present)
    this.#data.values.push(value)
  }

  #addNumber(value: number, counted: number | Date): void {
    this.#add(value)
    this.#data.distinct_values.add(counted)
  }

  #addNull(): void {
    if (!this.#definition.nullable) throw new RangeError(`${this.#name} holds a null, and is declared never to`)
    this.#data.dlevels.push(0)
  }

  /** Has a text count among those that differ, of which the library takes the bounds. */
  #count(text: string): void {
    if (unordered.test(text)) this.unordered = true
    this.#data.distinct_values.add(text)
  }

  /** The library takes days before 1970 for a bound as Dates alone, and counts objects, so a day is always the same one. */
  #dateOf(day: number): Date {
    let date = this.#dates.get(day)
    if (date === undefined) {
      date = new Date(day * millisecondsPerDay)
      this.#dates.set(day, date)
    }
    return date
  }
}

function emptyColumn(): ShreddedColumn {
  return { dlevels: [], rlevels: [], values: [], distinct_values: new Set(), count: 0 }
}
