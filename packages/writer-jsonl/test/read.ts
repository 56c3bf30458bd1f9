import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Row, Table } from '@hc/core'

/** Reads a table back with JSON.parse, line by line. Default options, plain or gzip. */
export async function read(folder: string, table: Table): Promise<Row[]> {
  const path = join(folder, `${table.name}.jsonl`)
  const bytes = await readFile(path).catch(async () => gunzipSync(await readFile(`${path}.gz`)))
  const text = bytes.toString()
  if (text !== '' && !text.endsWith('\n')) throw new Error(`${path} ends within a line`)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row)
}
