import type { Batch } from '@hc/core'

/** What reading a broken batch throws. */
export const batchFault = new Error('this batch cannot be read')

/** A batch whose columns cannot be read, so that no sink can write it. */
export function brokenBatch({ table, length }: Batch): Batch {
  return {
    table,
    length,
    get columns(): never {
      throw batchFault
    },
  }
}
