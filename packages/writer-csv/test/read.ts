import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ColumnType, Row, Table } from '@hc/core'
import type { Mapping } from '@hc/sink-kit'
import { parse } from 'csv-parse/sync'

/** A null and an empty text are the same empty cell. */
export const mapping: Mapping = (value) => (value === '' ? null : value)

/** Reads a table back with csv-parse, as `rows` would have given it. Default options, plain or gzip. */
export async function read(folder: string, table: Table): Promise<Row[]> {
  const path = join(folder, `${table.name}.csv`)
  const text = await readFile(path).catch(async () => gunzipSync(await readFile(`${path}.gz`)))
  const [names, ...records] = parse(text) as string[][]
  const known = table.columns.map(({ name }) => name)
  if (names?.join() !== known.join()) throw new Error(`${path} begins with ${names?.join()} instead of ${known.join()}`)
  return records.map((record) =>
    Object.fromEntries(table.columns.map(({ name, type }, index) => [name, readCell(record[index] ?? '', type)])),
  )
}

function readCell(text: string, type: ColumnType): string | number | null {
  if (text === '') return null
  return type === 'text' || type === 'date' ? text : Number(text)
}
