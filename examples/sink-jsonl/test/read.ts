import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row, Table } from '@hc/core'

/** Reads a table back with JSON.parse, line by line. */
export async function read(folder: string, table: Table): Promise<Row[]> {
  const text = await readFile(join(folder, `${table.name}.jsonl`), 'utf8')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row)
}
