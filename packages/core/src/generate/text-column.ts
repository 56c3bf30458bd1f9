import { LazyTexts } from '../model/lazy-texts.ts'
import { TextArena } from '../model/text-arena.ts'
import type { TextBytes } from '../model/text-bytes.ts'

/** A column of texts that are made as bytes. */
export class MadeTexts extends LazyTexts {
  readonly arena: TextArena

  constructor(rows: number, bytesPerText: number) {
    super()
    this.arena = new TextArena(rows, rows * bytesPerText)
  }

  override get bytes(): TextBytes {
    return this.arena
  }

  protected override get count(): number {
    return this.arena.count
  }

  /** Forgets the rows, to be filled again. */
  clear(): void {
    this.arena.clear()
    this.forget()
  }
}

/** A column of texts that are those of another column, which it refers to. */
export class SharedTexts extends LazyTexts {
  readonly #source: MadeTexts
  readonly #starts: Int32Array
  readonly #lengths: Int32Array
  #count = 0

  constructor(source: MadeTexts, rows: number) {
    super()
    this.#source = source
    this.#starts = new Int32Array(rows)
    this.#lengths = new Int32Array(rows)
  }

  override get bytes(): TextBytes {
    const { words, bytes } = this.#source.bytes
    return { words, bytes, starts: this.#starts, lengths: this.#lengths }
  }

  protected override get count(): number {
    return this.#count
  }

  /** Adds the text of a row of the other column. */
  add(row: number): void {
    const { starts, lengths } = this.#source.arena
    this.#starts[this.#count] = starts[row]!
    this.#lengths[this.#count] = lengths[row]!
    this.#count++
  }

  clear(): void {
    this.#count = 0
    this.forget()
  }
}
