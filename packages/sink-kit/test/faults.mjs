import { rightSink } from './right-sink.mjs'

/**
 * @typedef {import('@hc/core').SinkRun} SinkRun
 * @typedef {import('@hc/core').Batch} Batch
 */

/**
 * The right sink, with some methods of its runs replaced.
 * @param {(run: SinkRun, context: import('@hc/core').SinkContext<any>) => Partial<SinkRun> | Promise<Partial<SinkRun>>} change
 * @returns {import('@hc/core').Sink<any>}
 */
export function changeRun(change) {
  return {
    ...rightSink,
    open: async (context) => {
      const run = await rightSink.open(context)
      return { ...run, ...(await change(run, context)) }
    },
  }
}

/**
 * The right sink, given other batches than it should be.
 * @param {(batch: Batch) => Batch} change
 */
export function eachBatch(change) {
  return changeRun((run) => ({ write: async (batch) => run.write(change(batch)) }))
}

/**
 * The right sink, given other texts than it should be.
 * @param {(text: string) => string | null} change
 */
export function eachText(change) {
  return eachBatch((batch) => ({
    ...batch,
    columns: batch.columns.map((column) => {
      if (column.kind === 'text') {
        return { ...column, values: column.values.map((text) => (text === null ? null : change(text))) }
      }
      return column
    }),
  }))
}
