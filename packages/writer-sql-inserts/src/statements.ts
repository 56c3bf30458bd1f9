import type { StatementForm } from './row-form.ts'

const LINE_FEED = 10

/**
 * Puts the lines of rows together to statements of a fixed number of rows, counted through the table: where a batch ends
 * must not show. What is between the last row and what follows is left open until it is known.
 */
export class Statements {
  readonly #rows: number
  readonly #between: Uint8Array
  readonly #anew: Uint8Array
  #count = 0

  constructor({ begin, between, end, rows }: StatementForm) {
    const utf8 = new TextEncoder()
    this.#rows = rows
    this.#between = utf8.encode(between)
    this.#anew = utf8.encode(end + begin)
  }

  /** Gives what a number of rows add to the file; each line ends with what stands between two rows. */
  add(lines: Uint8Array, rows: number): Uint8Array {
    const pieces: Uint8Array[] = []
    for (let from = 0, left = rows; left > 0; ) {
      const within = this.#count % this.#rows
      if (this.#count > 0) pieces.push(within === 0 ? this.#anew : this.#between)
      const taken = Math.min(left, this.#rows - within)
      const to = taken === left ? lines.length : endOfLines(lines, from, taken)
      pieces.push(lines.subarray(from, to - this.#between.length))
      this.#count += taken
      left -= taken
      from = to
    }
    return Buffer.concat(pieces)
  }
}

function endOfLines(lines: Uint8Array, from: number, count: number): number {
  let end = from
  for (let line = 0; line < count; line++) end = lines.indexOf(LINE_FEED, end) + 1
  return end
}
