import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Reads a table back: every row, as an object. Better someone else's reader of the format, where there is one.
 * @type {import('@hc/sink-kit').ReadTable}
 */
export async function read(folder, table) {
  const text = await readFile(join(folder, `${table.name}.txt`), 'utf8')
  const lines = text.split(/\r?\n/).slice(0, -1)
  return lines.map((line) => JSON.parse(line))
}
