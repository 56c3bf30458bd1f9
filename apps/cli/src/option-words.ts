/**
 * Reads the value of an option off a word: true and false, numbers as JSON writes them, and anything else as the text
 * it is. A text in double quotes, as JSON writes it, is the text inside.
 */
export function readWord(word: string): string | number | boolean {
  if (word === 'true' || word === 'false') return word === 'true'
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return Number(word)
  if (/^".*"$/s.test(word)) {
    try {
      return JSON.parse(word) as string
    } catch {
      // A quote that is no JSON is meant as it stands.
    }
  }
  return word
}
