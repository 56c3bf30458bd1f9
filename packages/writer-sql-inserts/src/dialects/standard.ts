/** Quotes a name as the SQL standard has it. */
export function doubleQuoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Writes a text as the SQL standard has it: nothing is special but the quote. */
export function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/**
 * Writes a text for PostgreSQL and what takes after it. Backslashes and control characters go into an E'' literal, which
 * no setting changes, and no editor or line ending either.
 */
export function escapeString(value: string): string {
  if (!/[\\\x01-\x1f\x7f]/.test(value)) return singleQuoted(value)
  return `E'${value.replace(/['\\\x01-\x1f\x7f]/g, escapeCharacter)}'`
}

const named: Readonly<Record<string, string>> = { "'": "''", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeCharacter(character: string): string {
  return named[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
