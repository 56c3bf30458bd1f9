import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row, Table } from '@hc/core'

/** Reads the lines of the right sink back. */
export async function read(folder: string, table: Table): Promise<Row[]> {
  const text = await readFile(join(folder, `${table.name}.jsonl`), 'utf8')
  return text
    .split(/\r?\n/)
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row)
}
