import { Reading, UNKNOWN } from './reading.ts'

/** Numbers the texts of a column from 0 on, whatever dictionaries the batches bring. */
export class CodeBook {
  readonly texts: string[]
  /** Reads a column as these codes. */
  readonly reading: Reading
  readonly #codes = new Map<string, number>()
  readonly #open: boolean

  /** A closed book knows the texts given, any other is UNKNOWN; an open one takes in each new text. */
  constructor(texts: Iterable<string>, kind: 'closed' | 'open' = 'closed') {
    this.texts = []
    this.#open = kind === 'open'
    for (const text of texts) if (!this.#codes.has(text)) this.#add(text)
    this.reading = new Reading((text) => this.codeOf(text))
  }

  get size(): number {
    return this.texts.length
  }

  /** The code of a text. */
  codeOf(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    return this.#open ? this.#add(text) : UNKNOWN
  }

  /** The text of a code; undefined where there is none. */
  textOf(code: number): string | undefined {
    return this.texts[code]
  }

  #add(text: string): number {
    const code = this.texts.length
    this.#codes.set(text, code)
    this.texts.push(text)
    return code
  }
}
