import { changeRun, eachBatch, eachText } from '../faults.mjs'

/** Sinks with one fault each, for the chapters fidelity and ownership. @type {readonly import('../mutants.mjs').Mutant[]} */
export const fidelityMutants = [
  {
    case: 'fidelity/awkward-values',
    fault: 'texts are trimmed',
    says: '" both sides " was written, "both sides" came back',
    sink: eachText((text) => text.trim()),
  },
  {
    case: 'fidelity/awkward-values',
    fault: 'an empty text is null',
    says: '"" was written, null came back',
    sink: eachText((text) => text || null),
  },
  {
    case: 'fidelity/awkward-values',
    fault: 'digits are numbers',
    says: '"00501" was written, "501" came back',
    sink: eachText((text) => (/^\d+$/.test(text) ? String(Number(text)) : text)),
  },
  {
    case: 'fidelity/awkward-values',
    fault: 'accents are joined',
    says: 'free_text: "e\u0301" was written',
    sink: eachText((text) => text.normalize('NFC')),
  },
  {
    case: 'fidelity/awkward-values',
    fault: 'line ends are made alike',
    says: '"two\\r\\nlines" was written, "two\\nlines" came back',
    sink: eachText((text) => text.replaceAll('\r\n', '\n')),
  },
  {
    case: 'fidelity/awkward-values',
    fault: 'long texts are cut',
    says: '(32769 characters) was written',
    sink: eachText((text) => text.slice(0, 32_000)),
  },
  {
    case: 'fidelity/awkward-values',
    fault: 'whole numbers have 32 bits',
    says: '4294967296 was written, 0 came back',
    sink: eachBatch((batch) => changeNumbers(batch, 'int64', (value) => value | 0)),
  },
  {
    case: 'fidelity/awkward-values',
    fault: 'time begins in 1970',
    says: '"1850-06-15" was written, "1970-01-01" came back',
    sink: eachBatch((batch) => changeNumbers(batch, 'date', (value) => Math.max(0, value))),
  },
  {
    case: 'fidelity/awkward-values',
    fault: 'amounts in single precision',
    says: '9999999999.99 was written, 9999999959.04 came back',
    sink: eachBatch((batch) => changeNumbers(batch, 'money', (value) => Math.round(Math.fround(value)))),
  },
  {
    case: 'fidelity/columns',
    fault: 'columns in reverse',
    says: 'row 1 of patients has other columns, or the same in another order',
    sink: eachBatch((batch) => ({
      ...batch,
      table: { ...batch.table, columns: batch.table.columns.toReversed() },
      columns: batch.columns.toReversed(),
    })),
  },
  {
    case: 'fidelity/batch-boundaries',
    fault: 'every batch but the first loses its last row',
    says: 'notes: 39 rows were written, 1 came back',
    sink: changeRun((run) => {
      let batches = 0
      return { write: (batch) => run.write(batches++ === 0 ? batch : { ...batch, length: batch.length - 1 }) }
    }),
  },
  {
    case: 'fidelity/dictionaries',
    fault: 'one dictionary for every column of text',
    says: 'coded_text: "left" was written, "north" came back',
    sink: mixingDictionaries(),
  },
  {
    case: 'fidelity/long-arrays',
    fault: 'the array has the last word on the length',
    says: 'row 10 of notes, note_id: 10 was written, 0 came back',
    sink: eachBatch((batch) => {
      const [first] = batch.columns
      return { ...batch, length: first?.kind === 'int' ? first.values.length : batch.length }
    }),
  },
  {
    case: 'fidelity/random-rows',
    fault: 'time ends in 2100',
    says: 'Property failed',
    sink: eachBatch((batch) => changeNumbers(batch, 'date', (value) => Math.min(47_846, value))),
  },
  {
    case: 'ownership/reused-arrays',
    fault: 'batches are kept to the end',
    says: 'patient_id: 1 was written, 7 came back',
    sink: changeRun((run) => {
      /** @type {import('@hc/core').Batch[]} */
      const kept = []
      return {
        write: async (batch) => void kept.push(batch),
        commit: async () => {
          for (const batch of kept) await run.write(batch)
          return run.commit()
        },
      }
    }),
  },
  {
    case: 'ownership/untouched-batches',
    fault: 'arrays are cleared after use',
    says: 'a batch of patients is another after its write',
    sink: changeRun((run) => ({
      async write(batch) {
        await run.write(batch)
        for (const column of batch.columns) if (column.kind === 'int') column.values.fill(0)
      },
    })),
  },
]

function mixingDictionaries() {
  return changeRun((run) => {
    /** @type {readonly string[] | undefined} */
    let first
    return {
      write: (batch) =>
        run.write({
          ...batch,
          columns: batch.columns.map((column) => {
            if (column.kind !== 'dict') return column
            first ??= column.dictionary
            return { ...column, dictionary: first }
          }),
        }),
    }
  })
}

/**
 * @param {import('@hc/core').Batch} batch
 * @param {import('@hc/core').ColumnType} type
 * @param {(value: number) => number} change
 */
function changeNumbers(batch, type, change) {
  const columns = batch.columns.map((column, i) =>
    column.kind === 'int' && batch.table.columns[i]?.type === type
      ? { ...column, values: Float64Array.from(column.values, change) }
      : column,
  )
  return { ...batch, columns }
}
