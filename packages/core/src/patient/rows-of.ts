import type { FilledColumns } from '../generate/batch-columns.ts'
import type { ColumnType } from '../model/table.ts'
import { type Row, valueAt } from '../sink/rows.ts'

// What the model says of these columns. Reading it there would load the schemas of all tables, which takes longer than
// making a patient; tests hold these rows equal to those of the tables.
const days = new Set([
  'date_of_birth',
  'date_of_admission',
  'date_of_discharge',
  'billing_date',
  'expected_payment_date',
  'actual_payment_date',
])
const cents = new Set(['insurance_coverage_amount', 'patient_responsibility_amount', 'total_charge'])

/** Rows as plain objects, as `rows` gives those of a batch. */
export function rowsOf({ length, columns }: FilledColumns): Row[] {
  const named = Object.entries(columns)
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(named.map(([name, column]) => [name, valueAt(column, typeOf(name), row)])),
  )
}

function typeOf(name: string): ColumnType {
  return days.has(name) ? 'date' : cents.has(name) ? 'money' : 'int32'
}
