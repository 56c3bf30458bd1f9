// What XML cannot hold, or a parser would change; and U+007F, which exceljs drops. Also half of a surrogate pair.
const forbidden =
  '[\\0-\\x08\\x0b-\\x1f\\x7f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]'
const escaped = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${forbidden}))|${forbidden}`, 'g')

/**
 * Writes a text as spreadsheets do (ECMA-376, ST_Xstring): a character that XML cannot hold as `_xHHHH_`, and the
 * underscore of a text that looks like such an escape as `_x005F_`.
 */
export function escapeText(text: string): string {
  return text.replace(escaped, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `_x${code}_`
  })
}
