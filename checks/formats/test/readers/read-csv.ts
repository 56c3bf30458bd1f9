import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type ReadStored, typesOf } from '../stored-table.ts'

/** Reads a CSV file with csv-parse. An empty cell is a null. */
export const readCsv: ReadStored = async (folder, table) => {
  const records = parse(await readFile(join(folder, `${table.name}.csv`)), { columns: true }) as Record<
    string,
    string
  >[]
  const rows = records.map((record) =>
    Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cell === '' ? null : cell])),
  )
  return { types: typesOf(table, () => 'text'), rows }
}
