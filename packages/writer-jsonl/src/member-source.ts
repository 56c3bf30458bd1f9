import {
  type Column,
  type ColumnDefinition,
  type DictColumn,
  formatDay,
  type IntColumn,
  type TextColumn,
} from '@hc/core'
import { type LineBuffer, type Piece, pieceOf } from './line-buffer.ts'
import type { JsonlOptions } from './options.ts'
import { writeCents, writeInteger } from './write-number.ts'
import { writeText } from './write-text.ts'

/** Adds one row's member of an object, `,"name":value`, always with a comma before it. */
export type WriteMember = (row: number, buffer: LineBuffer) => void

/** The members of one column. Each text of a dictionary and each date is encoded once per run, with its name. */
export class MemberSource {
  readonly #definition: ColumnDefinition
  readonly #name: string
  readonly #namePiece: Piece
  readonly #nullPiece: Piece
  readonly #slashes: boolean
  readonly #days = new Map<number, Piece>()
  #texts: (Piece | undefined)[] = []
  #dictionary: readonly string[] | undefined

  constructor(definition: ColumnDefinition, options: JsonlOptions) {
    this.#definition = definition
    this.#name = `,${JSON.stringify(definition.name)}:`
    this.#namePiece = pieceOf(this.#name)
    this.#nullPiece = pieceOf(options.nulls === 'omit' ? '' : `${this.#name}null`)
    this.#slashes = options.dateFormat === 'yyyy/MM/dd'
  }

  /** Gives what writes the members of a batch's column. */
  of(column: Column): WriteMember {
    if (column.kind === 'text') return this.#ofTexts(column)
    const write = column.kind === 'dict' ? this.#ofDictionary(column) : this.#ofNumbers(column)
    const { nulls } = column
    const nullPiece = this.#nullPiece
    if (nulls === undefined) return write
    return (row, buffer) => {
      if (nulls[row] === 1) buffer.add(nullPiece)
      else write(row, buffer)
    }
  }

  #ofTexts({ values }: TextColumn): WriteMember {
    const nullPiece = this.#nullPiece
    const namePiece = this.#namePiece
    return (row, buffer) => {
      const value = values[row] ?? null
      if (value === null) {
        buffer.add(nullPiece)
        return
      }
      buffer.add(namePiece)
      writeText(buffer, value)
    }
  }

  #ofDictionary({ codes, dictionary }: DictColumn): WriteMember {
    if (dictionary !== this.#dictionary) this.#texts = []
    this.#dictionary = dictionary
    const texts = this.#texts
    return (row, buffer) => {
      const code = codes[row]!
      let piece = texts[code]
      if (piece === undefined) {
        const text = dictionary[code]
        if (text === undefined)
          throw new RangeError(`code ${code} is outside a dictionary of ${dictionary.length} texts`)
        piece = pieceOf(this.#name + JSON.stringify(text))
        texts[code] = piece
      }
      buffer.add(piece)
    }
  }

  #ofNumbers({ values }: IntColumn): WriteMember {
    const namePiece = this.#namePiece
    switch (this.#definition.type) {
      case 'date':
        return (row, buffer) => buffer.add(this.#dayOf(values[row]!))
      case 'money':
        return (row, buffer) => {
          buffer.add(namePiece)
          writeCents(buffer, values[row]!)
        }
      default:
        return (row, buffer) => {
          buffer.add(namePiece)
          writeInteger(buffer, values[row]!)
        }
    }
  }

  #dayOf(day: number): Piece {
    let piece = this.#days.get(day)
    if (piece === undefined) {
      const text = formatDay(day)
      piece = pieceOf(`${this.#name}"${this.#slashes ? text.replaceAll('-', '/') : text}"`)
      this.#days.set(day, piece)
    }
    return piece
  }
}
