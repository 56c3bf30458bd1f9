import { stringify } from 'csv-stringify/sync'

/** Writes one text cell as csv-stringify does: in quotes where the delimiter, a quote or a line end asks for it. */
export function quoteCell(text: string, delimiter: string): string {
  return stringify([[text]], { delimiter, eof: false })
}

/**
 * Marks with 1 the ASCII codes that csv-stringify writes as they stand. A text made of these alone is its own cell,
 * one byte per character.
 */
export function plainCodes(delimiter: string): Uint8Array {
  let codes = known.get(delimiter)
  if (codes === undefined) {
    codes = Uint8Array.from({ length: 128 }, (_, code) => {
      const character = String.fromCharCode(code)
      return quoteCell(character, delimiter) === character ? 1 : 0
    })
    known.set(delimiter, codes)
  }
  return codes
}

// Asking takes some milliseconds at the start of a process, and every table asks.
const known = new Map<string, Uint8Array>()
