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
  return Uint8Array.from({ length: 128 }, (_, code) => {
    const character = String.fromCharCode(code)
    return quoteCell(character, delimiter) === character ? 1 : 0
  })
}
