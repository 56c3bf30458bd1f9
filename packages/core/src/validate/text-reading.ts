import type { Column, DictColumn } from '../model/batch.ts'
import { TextArena } from '../model/text-arena.ts'
import type { TextBytes } from '../model/text-bytes.ts'
import { textAt } from './reading.ts'

/** Texts of the dictionaries that were met, as bytes. */
const dictionaries = new WeakMap<readonly string[], TextArena>()

/** Reads the texts of a column as bytes, whatever its kind. What it gives is good until the next call. */
export class TextReading {
  readonly #arena = new TextArena()
  #starts = new Int32Array(0)
  #lengths = new Int32Array(0)

  read(column: Column | undefined, length: number): TextBytes {
    if (column?.kind === 'text' && column.bytes !== undefined) return column.bytes
    if (column?.kind === 'dict') return this.#readCodes(column, length)
    const arena = this.#arena
    arena.clear()
    for (let row = 0; row < length; row++) {
      const text: unknown = textAt(column, row)
      if (typeof text === 'string') arena.add(text)
      else arena.addNull()
    }
    return arena
  }

  #readCodes({ codes, dictionary, nulls }: DictColumn, length: number): TextBytes {
    const { words, bytes, starts, lengths, count } = textsOf(dictionary)
    if (length > this.#starts.length) {
      this.#starts = new Int32Array(length * 2)
      this.#lengths = new Int32Array(length * 2)
    }
    for (let row = 0; row < length; row++) {
      const code = codes[row]!
      const isThere = code < count && !(nulls !== undefined && nulls[row] === 1)
      this.#starts[row] = isThere ? starts[code]! : -1
      this.#lengths[row] = isThere ? lengths[code]! : 0
    }
    return { words, bytes, starts: this.#starts, lengths: this.#lengths }
  }
}

function textsOf(dictionary: readonly string[]): TextArena {
  let texts = dictionaries.get(dictionary)
  if (texts === undefined) {
    texts = new TextArena(dictionary.length, dictionary.length * 12)
    dictionaries.set(dictionary, texts)
  }
  // A dictionary may gain texts while a run goes on; those it has keep their codes.
  for (let code = texts.count; code < dictionary.length; code++) {
    const text: unknown = dictionary[code]
    if (typeof text === 'string') texts.add(text)
    else texts.addNull()
  }
  return texts
}

/** Whether there is a text, and not an empty one. */
export function isFilled({ starts, lengths }: TextBytes, row: number): boolean {
  return starts[row]! >= 0 && lengths[row]! > 0
}
