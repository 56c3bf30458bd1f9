/**
 * Texts as UTF-8. Each begins at a whole 32-bit word and is followed by zeros up to the next one, so that texts can be
 * copied, compared and hashed a word at a time.
 */
export interface TextBytes {
  readonly words: Int32Array
  /** The same memory. */
  readonly bytes: Uint8Array
  /** Word in which each text begins; −1 for a null. Several texts may share their bytes. */
  readonly starts: Int32Array
  /** Bytes of each text. */
  readonly lengths: Int32Array
}

/** Whether two texts are the same; neither may be null. */
export function areEqualTexts(one: TextBytes, index: number, other: TextBytes, otherIndex: number): boolean {
  const length = one.lengths[index]!
  if (length !== other.lengths[otherIndex]) return false
  const { words } = one
  const otherWords = other.words
  const end = one.starts[index]! + ((length + 3) >> 2)
  for (let at = one.starts[index]!, to = other.starts[otherIndex]!; at < end; at++, to++) {
    if (words[at] !== otherWords[to]) return false
  }
  return true
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A text as the language holds it; null for a null. */
export function textAtIndex({ bytes, starts, lengths }: TextBytes, index: number): string | null {
  const start = starts[index]!
  if (start < 0) return null
  const from = start << 2
  return decoder.decode(bytes.subarray(from, from + lengths[index]!))
}

/** The first `count` texts as the language holds them. */
export function decodeTexts(texts: TextBytes, count: number): (string | null)[] {
  const { starts, lengths, bytes } = texts
  let end = 0
  for (let i = 0; i < count; i++) end = Math.max(end, (starts[i]! << 2) + lengths[i]!)
  // All at once, and cut up then: a call for each takes several times as long. Where every byte is a character.
  const whole = isAscii(bytes, end) ? decoder.decode(bytes.subarray(0, end)) : undefined
  const decoded = new Array<string | null>(count)
  let last = -1
  let lastLength = -1
  let text: string | null = null
  for (let i = 0; i < count; i++) {
    const start = starts[i]!
    if (start < 0) {
      decoded[i] = null
      continue
    }
    // Rows of one patient follow each other, and share the text.
    const length = lengths[i]!
    if (start !== last || length !== lastLength) {
      const from = start << 2
      text = whole === undefined ? textAtIndex(texts, i) : whole.slice(from, from + length)
      last = start
      lastLength = length
    }
    decoded[i] = text
  }
  return decoded
}

function isAscii(bytes: Uint8Array, end: number): boolean {
  let bits = 0
  for (let i = 0; i < end; i++) bits |= bytes[i]!
  return bits < 128
}
