import {
  type Column,
  type ColumnDefinition,
  type DictColumn,
  formatDay,
  type IntColumn,
  type TextColumn,
} from '@hc/core'
import type { LineBuffer } from './line-buffer.ts'
import type { JsonlOptions } from './options.ts'
import { noPiece, Pieces } from './pieces.ts'
import { writeCents, writeInteger } from './write-number.ts'
import { writeText } from './write-text.ts'

/** Adds one row's member of an object, `,"name":value`, always with a comma before it. */
export type WriteMember = (row: number, buffer: LineBuffer) => void

/** The members of one column. Each text of a dictionary and each date is encoded once per run, with its name. */
export class MemberSource {
  readonly #definition: ColumnDefinition
  readonly #name: string
  readonly #slashes: boolean
  readonly #days = new Map<number, number>()
  readonly #pieces = new Pieces()
  readonly #namePiece: number
  readonly #nullPiece: number
  /** Addresses of the texts of the dictionary that have been met. */
  #texts = new Uint32Array(0)
  #dictionary: readonly string[] | undefined

  constructor(definition: ColumnDefinition, options: JsonlOptions) {
    this.#definition = definition
    this.#name = `,${JSON.stringify(definition.name)}:`
    this.#namePiece = this.#pieces.add(this.#name)
    this.#nullPiece = this.#pieces.add(options.nulls === 'omit' ? '' : `${this.#name}null`)
    this.#slashes = options.dateFormat === 'yyyy/MM/dd'
  }

  /** Gives what writes the members of a batch's column. */
  of(column: Column): WriteMember {
    if (column.kind === 'text') return this.#ofTexts(column)
    const write = column.kind === 'dict' ? this.#ofDictionary(column) : this.#ofNumbers(column)
    const { nulls } = column
    const pieces = this.#pieces
    const nullPiece = this.#nullPiece
    if (nulls === undefined) return write
    return (row, buffer) => {
      if (nulls[row] === 1) buffer.add(pieces, nullPiece)
      else write(row, buffer)
    }
  }

  #ofTexts({ values }: TextColumn): WriteMember {
    const pieces = this.#pieces
    const nullPiece = this.#nullPiece
    const namePiece = this.#namePiece
    return (row, buffer) => {
      const value = values[row] ?? null
      if (value === null) {
        buffer.add(pieces, nullPiece)
        return
      }
      buffer.add(pieces, namePiece)
      writeText(buffer, value)
    }
  }

  #ofDictionary({ codes, dictionary }: DictColumn): WriteMember {
    if (dictionary !== this.#dictionary) this.#texts = new Uint32Array(dictionary.length)
    else if (dictionary.length > this.#texts.length) this.#growTexts(dictionary.length)
    this.#dictionary = dictionary
    const pieces = this.#pieces
    const texts = this.#texts
    return (row, buffer) => {
      const code = codes[row]!
      let piece = texts[code] ?? noPiece
      if (piece === noPiece) {
        const text = dictionary[code]
        if (text === undefined)
          throw new RangeError(`code ${code} is outside a dictionary of ${dictionary.length} texts`)
        piece = pieces.add(this.#name + JSON.stringify(text))
        texts[code] = piece
      }
      buffer.add(pieces, piece)
    }
  }

  // A dictionary may gain texts while a run goes on; those it has keep their codes.
  #growTexts(size: number): void {
    const grown = new Uint32Array(size * 2)
    grown.set(this.#texts)
    this.#texts = grown
  }

  #ofNumbers({ values }: IntColumn): WriteMember {
    const pieces = this.#pieces
    const namePiece = this.#namePiece
    switch (this.#definition.type) {
      case 'date':
        return (row, buffer) => buffer.add(pieces, this.#dayOf(values[row]!))
      case 'money':
        return (row, buffer) => {
          buffer.add(pieces, namePiece)
          writeCents(buffer, values[row]!)
        }
      default:
        return (row, buffer) => {
          buffer.add(pieces, namePiece)
          writeInteger(buffer, values[row]!)
        }
    }
  }

  #dayOf(day: number): number {
    let piece = this.#days.get(day)
    if (piece === undefined) {
      const text = formatDay(day)
      piece = this.#pieces.add(`${this.#name}"${this.#slashes ? text.replaceAll('-', '/') : text}"`)
      this.#days.set(day, piece)
    }
    return piece
  }
}
