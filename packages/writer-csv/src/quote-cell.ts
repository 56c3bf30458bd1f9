import { stringify } from 'csv-stringify/sync'

const asciiCharacters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/**
 * Marks with 1 the ASCII codes that csv-stringify writes as they stand. A text made of these alone is its own cell,
 * one byte per character; a text with any other is put in quotes. Characters beyond ASCII need none.
 */
export function plainCodes(delimiter: string): Uint8Array {
  let codes = known.get(delimiter)
  if (codes === undefined) {
    codes = askForCodes(delimiter)
    known.set(delimiter, codes)
  }
  return codes
}

// All characters in one question: to ask for each alone takes some 40 milliseconds at the start of every thread.
function askForCodes(delimiter: string): Uint8Array {
  const answer = stringify(
    asciiCharacters.map((character) => [character]),
    { delimiter },
  )
  let at = 0
  return Uint8Array.from(asciiCharacters, (character) => {
    const isPlain = answer.startsWith(`${character}\n`, at)
    at += isPlain ? 2 : `${quoted(character)}\n`.length
    return isPlain ? 1 : 0
  })
}

const known = new Map<string, Uint8Array>()

/** Writes one text cell as csv-stringify does: in quotes, its own doubled, where one of its characters asks for it. */
export function quoteCell(text: string, delimiter: string): string {
  const plain = plainCodes(delimiter)
  for (let i = 0; i < text.length; i++) if (plain[text.charCodeAt(i)] === 0) return quoted(text)
  return text
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
