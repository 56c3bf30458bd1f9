import type { ByteBuffer } from './byte-buffer.ts'
import type { RowForm } from './row-form.ts'

/** Writes texts in the form of a row. Throws a sentence without a subject for a text that no database takes. */
export class TextEncoding {
  readonly #form: RowForm
  readonly #quote: number | undefined
  /** 1 for the ASCII codes that stand for themselves inside a literal. */
  readonly #plain: Uint8Array

  constructor(form: RowForm) {
    this.#form = form
    this.#quote = form.quote === '' ? undefined : form.quote.charCodeAt(0)
    this.#plain = Uint8Array.from({ length: 128 }, (_, code) => {
      const character = String.fromCharCode(code)
      return code > 0 && form.text(character) === `${form.quote}${character}${form.quote}` ? 1 : 0
    })
  }

  /** Adds a text. */
  append(out: ByteBuffer, value: string): void {
    if (!this.#appendPlain(out, value)) out.append(new TextEncoder().encode(this.#literal(value)))
  }

  #literal(value: string): string {
    const { maxTextLength } = this.#form
    if (value.includes('\0')) throw new RangeError('holds a NUL character, which SQL texts cannot')
    if (/\p{Surrogate}/u.test(value)) throw new RangeError('holds half of a character, a lone surrogate')
    if (maxTextLength !== undefined && value.length > maxTextLength && Array.from(value).length > maxTextLength) {
      throw new RangeError(
        `is longer than the ${maxTextLength} characters of its column; create wider tables, and set ddl to false`,
      )
    }
    return this.#form.text(value)
  }

  /** Adds a text that needs no escape, byte by byte; gives false, and leaves the output as it was, for any other. */
  #appendPlain(out: ByteBuffer, value: string): boolean {
    const { length } = value
    if (length > (this.#form.maxTextLength ?? length)) return false
    out.reserve(length + 2)
    const { bytes } = out
    let at = out.length
    if (this.#quote !== undefined) bytes[at++] = this.#quote
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i)
      if (this.#plain[code] !== 1) return false
      bytes[at++] = code
    }
    if (this.#quote !== undefined) bytes[at++] = this.#quote
    out.length = at
    return true
  }
}
