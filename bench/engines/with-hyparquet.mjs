import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compress, init } from '@bokuweb/zstd-wasm'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { wholeColumns } from './whole-columns.mjs'

await init()

const types = {
  int32: { type: 'INT32' },
  int64: { type: 'INT64' },
  date: { type: 'INT32', converted_type: 'DATE' },
  money: { type: 'INT64', converted_type: 'DECIMAL', precision: 12, scale: 2 },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
}

/** hyparquet-writer: columns of values, dictionaries found again by the library. */
export function writeWithHyparquet(tables, batches, folder, rowGroupSize) {
  for (const table of tables) {
    const columns = wholeColumns(table, batches)
    const schema = [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ definition: { name, type, nullable } }) => ({
        ...{ name, ...types[type], repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED' },
      })),
    ]
    const columnData = columns.map((column) => ({ name: column.definition.name, data: valuesOf(column) }))
    const compressors = { ZSTD: (bytes) => compress(bytes, 2) }
    const bytes = parquetWriteBuffer({ columnData, schema, rowGroupSize, codec: 'ZSTD', compressors })
    writeFileSync(join(folder, `${table.name}.parquet`), new Uint8Array(bytes))
  }
}

function valuesOf({ definition: { type }, kind, values, codes, dictionary, nulls }) {
  if (kind === 'text') return values
  if (kind === 'dict') return Array.from(codes, (code, row) => (nulls?.[row] === 1 ? null : dictionary[code]))
  if (type === 'date') {
    const dateOf = (day) => new Date(day * 86_400_000)
    return Array.from(values, (day, row) => (nulls?.[row] === 1 ? null : dateOf(day)))
  }
  if (type === 'money') return Array.from(values, (cents) => cents / 100)
  return type === 'int64' ? BigInt64Array.from(values, BigInt) : values
}
