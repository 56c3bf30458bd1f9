import type { TextColumn } from './batch.ts'
import { decodeTexts, type TextBytes } from './text-bytes.ts'

/** A column of texts that are held as bytes, and become strings when somebody asks for them. */
export abstract class LazyTexts implements TextColumn {
  readonly kind = 'text'
  // A property of the prototype, as are the values, so that a copy with other values does not keep these bytes.
  abstract get bytes(): TextBytes
  protected abstract get count(): number
  #values: readonly (string | null)[] | undefined

  get values(): readonly (string | null)[] {
    this.#values ??= decodeTexts(this.bytes, this.count)
    return this.#values
  }

  /** To be called when there are other bytes. */
  protected forget(): void {
    this.#values = undefined
  }
}
