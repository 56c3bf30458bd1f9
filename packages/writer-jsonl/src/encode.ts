import type { Table, TableEncoder } from '@hc/core'
import { LineBuffer } from './line-buffer.ts'
import { MemberSource } from './member-source.ts'
import type { JsonlOptions } from './options.ts'

const OPEN = 123
const CLOSE = 125
const LINE_FEED = 10

/** Makes the encoder that turns batches of a table into lines of JSON. Touches no file. */
export function createJsonlEncoder(table: Table, options: JsonlOptions): TableEncoder {
  const sources = table.columns.map((column) => new MemberSource(column, options))
  const buffer = new LineBuffer()
  return {
    encode(batch) {
      if (batch.columns.length !== sources.length) {
        throw new TypeError(`a batch of ${table.name} has ${batch.columns.length} columns instead of ${sources.length}`)
      }
      const members = sources.map((source, index) => source.of(batch.columns[index]!))
      buffer.end = 0
      for (let row = 0; row < batch.length; row++) {
        const start = buffer.end
        for (let c = 0; c < members.length; c++) members[c]!(row, buffer)
        buffer.reserve(3)
        // Every member begins with a comma, so that any of them may be left out; the first one's becomes the brace.
        if (buffer.end === start) buffer.end++
        buffer.bytes[start] = OPEN
        buffer.addByte(CLOSE)
        buffer.addByte(LINE_FEED)
      }
      return buffer.bytes.subarray(0, buffer.end)
    },
  }
}
