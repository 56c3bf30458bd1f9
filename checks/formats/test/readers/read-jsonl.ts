import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReadStored, type StoredTable, typesOfValues } from '../stored-table.ts'

/** Reads a JSON Lines file with JSON.parse. */
export const readJsonl: ReadStored = async (folder, table) => {
  const text = await readFile(join(folder, `${table.name}.jsonl`), 'utf8')
  const rows: StoredTable['rows'] = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  return { types: typesOfValues(table, rows, (value) => typeof value), rows }
}
