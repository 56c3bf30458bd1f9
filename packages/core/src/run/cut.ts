import { HcError } from '../error.ts'
import type { Batch, Column } from '../model/batch.ts'
import type { ColumnDefinition, Table } from '../model/table.ts'
import type { RowCounts } from '../sink/sink.ts'
import { createSample, type Sample, sampleRows } from './sample-patients.ts'
import { selectTables, type TableCut } from './select-tables.ts'
import type { Selection } from './selection.ts'
import type { Source } from './source.ts'

/** A selection, checked against the tables of a source and ready to be taken out of its batches. */
export interface Cut {
  /** The tables as the consumer knows them. */
  readonly tables: readonly Table[]
  /** How many rows they have; of a sample, more than it can be expected to have. */
  readonly rows: RowCounts
  /** Rows of the tables in a whole block of patients; absent for a sample, which has more of some than of others. */
  readonly blockRows?: RowCounts
  /** Sentences about what the consumer lacks. */
  readonly warnings: readonly string[]
  /** The consumer's part of a batch, on the same loan; undefined where it gets nothing of it. */
  take(batch: Batch): Batch | undefined
}

/** Prepares a selection. Throws HC_OPTIONS_INVALID for a table or column that does not exist, and for names that clash. */
export function prepareCut(selection: Selection, source: Pick<Source, 'tables' | 'rows' | 'blockRows' | 'seed'>): Cut {
  const { patientShare } = selection
  if (patientShare !== undefined && !(patientShare > 0 && patientShare <= 1)) {
    throw new HcError('HC_OPTIONS_INVALID', `patientShare must be above 0 and up to 1, not ${patientShare}`)
  }
  const { cuts, warnings } = selectTables(source.tables, selection.tables)
  const sample = patientShare === undefined || patientShare === 1 ? undefined : createSample(source.seed, patientShare)
  return {
    tables: cuts.map(({ table }) => table),
    rows: Object.fromEntries(
      cuts.map(({ table, from }) => {
        const rows = source.rows[from.name] ?? 0
        return [table.name, sample === undefined || !hasPatients(from.columns) ? rows : sampleRows(rows, sample)]
      }),
    ),
    ...(source.blockRows === undefined || sample !== undefined ? {} : { blockRows: renamed(source.blockRows, cuts) }),
    warnings,
    take: createTake(cuts, sample),
  }
}

/** Counts by the consumer's names, of those tables that have one. */
function renamed(rows: RowCounts, cuts: readonly TableCut[]): RowCounts {
  return Object.fromEntries(
    cuts.flatMap(({ table, from }) => (from.name in rows ? [[table.name, rows[from.name]!]] : [])),
  )
}

function createTake(cuts: readonly TableCut[], sample: Sample | undefined): Cut['take'] {
  const byName = new Map(cuts.map((cut) => [cut.from.name, cut]))
  return (batch) => {
    const cut = byName.get(batch.table.name)
    if (cut === undefined) return undefined
    const { table, kept } = cut
    if (sample === undefined || !hasPatients(batch.table.columns)) {
      if (table === cut.from) return batch
      return { table, length: batch.length, columns: kept.map((c) => batch.columns[c]!) }
    }
    const chosen = sample.choose(patientsOf(batch), batch.length)
    if (chosen.length === 0) return undefined
    return { table, length: chosen.length, columns: kept.map((c) => rowsOf(batch.columns[c]!, chosen)) }
  }
}

function hasPatients(columns: readonly ColumnDefinition[]): boolean {
  return columns.some(({ name }) => name === 'patient_id')
}

function patientsOf({ table, columns }: Batch): Int32Array | Float64Array {
  const column = columns[table.columns.findIndex(({ name }) => name === 'patient_id')]
  if (column?.kind !== 'int') throw new TypeError(`${table.name}.patient_id holds no whole numbers`)
  return column.values
}

/** The chosen rows of a column. */
function rowsOf(column: Column, chosen: Uint32Array): Column {
  if (column.kind === 'text') return { kind: 'text', values: Array.from(chosen, (row) => column.values[row]!) }
  const { nulls } = column
  const chosenNulls = nulls === undefined ? {} : { nulls: picked(nulls, chosen) }
  return column.kind === 'dict'
    ? { kind: 'dict', codes: picked(column.codes, chosen), dictionary: column.dictionary, ...chosenNulls }
    : { kind: 'int', values: picked(column.values, chosen), ...chosenNulls }
}

function picked<Values extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  values: Values,
  chosen: Uint32Array,
): Values {
  const picked = new (values.constructor as new (length: number) => Values)(chosen.length)
  for (let i = 0; i < chosen.length; i++) picked[i] = values[chosen[i]!]!
  return picked
}
