import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  DateDay,
  Decimal,
  Dictionary,
  Int32,
  Int64,
  makeData,
  Table,
  tableToIPC,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow'
import parquet from 'parquet-wasm/node'
import { wholeColumns } from './whole-columns.mjs'

/** Apache Arrow tables with dictionaries, handed to parquet-wasm. */
export function writeWithArrow(tables, batches, folder, rowGroupSize) {
  const { Compression, Table: WasmTable, WriterPropertiesBuilder, writeParquet } = parquet
  for (const table of tables) {
    const vectors = wholeColumns(table, batches).map((column) => [column.definition.name, vectorOf(column)])
    const ipc = tableToIPC(new Table(Object.fromEntries(vectors)), 'stream')
    const properties = new WriterPropertiesBuilder()
      .setCompression(Compression.ZSTD)
      .setMaxRowGroupSize(rowGroupSize)
      .build()
    writeFileSync(join(folder, `${table.name}.parquet`), writeParquet(WasmTable.fromIPCStream(ipc), properties))
  }
}

function vectorOf({ definition: { type }, kind, values, codes, dictionary, nulls }) {
  if (kind === 'text') return vectorFromArray(values, new Utf8())
  const length = (values ?? codes).length
  const validity = nulls === undefined ? {} : { nullBitmap: bitmap(nulls), nullCount: nulls.reduce((a, b) => a + b, 0) }
  if (kind === 'dict') {
    const of = new Dictionary(new Utf8(), new Int32())
    const texts = vectorFromArray(dictionary, new Utf8())
    return new Vector([makeData({ type: of, length, data: Int32Array.from(codes), dictionary: texts, ...validity })])
  }
  if (type === 'money') {
    // 128 bits, the lowest first; amounts of ours are never below zero.
    const data = new Uint32Array(length * 4)
    for (let row = 0; row < length; row++) {
      data[row * 4] = values[row] % 4294967296
      data[row * 4 + 1] = Math.floor(values[row] / 4294967296)
    }
    return new Vector([makeData({ type: new Decimal(2, 12, 128), length, data, ...validity })])
  }
  if (type === 'int64') {
    return new Vector([makeData({ type: new Int64(), length, data: BigInt64Array.from(values, BigInt), ...validity })])
  }
  return new Vector([
    makeData({ type: type === 'date' ? new DateDay() : new Int32(), length, data: values, ...validity }),
  ])
}

function bitmap(nulls) {
  const bits = new Uint8Array((nulls.length + 7) >> 3)
  for (let row = 0; row < nulls.length; row++) if (nulls[row] !== 1) bits[row >> 3] |= 1 << (row & 7)
  return bits
}
