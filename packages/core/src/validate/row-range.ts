import type { RuleSheet } from './rule-sheet.ts'
import { RuleTally } from './rule-tally.ts'
import type { RuleSummary } from './summary.ts'

/** Ids of the first patient and the first visit of some rows. */
export interface FirstIds {
  readonly patientId: number
  readonly visitId: number
}

/** Rows that one validator has watched without a gap. Plain data. */
export interface RowRange {
  readonly first: FirstIds
  /** Ids that were due after the last rows. */
  readonly next: FirstIds
  readonly hasPatients: boolean
  readonly hasVisits: boolean
}

/**
 * Judges the ids where ranges meet, once all are there: between two of them one may be missing or come twice, and then
 * the first row of the second breaks the rule. Gives the two rules on ids with those rows counted.
 */
export function judgeSeams(ranges: readonly RowRange[], sheet: RuleSheet): RuleSummary[] {
  const patients = { table: 'patients', column: 'patient_id', tally: copyOf(sheet, 'patient-id-contiguous') }
  const visits = { table: 'visits', column: 'visit_id', tally: copyOf(sheet, 'visit-id-contiguous') }
  const inOrder = [...ranges].sort(
    (a, b) => a.first.patientId - b.first.patientId || a.next.patientId - b.next.patientId,
  )
  let due: FirstIds | undefined
  for (const { first, next, hasPatients, hasVisits } of inOrder) {
    if (due !== undefined && hasPatients) judgeSeam(patients, due.patientId, first.patientId)
    if (due !== undefined && hasVisits) judgeSeam(visits, due.visitId, first.visitId)
    due = next
  }
  return [patients, visits].map(({ tally }) => tally.summary())
}

interface Seam {
  readonly table: string
  readonly column: string
  readonly tally: RuleTally
}

function judgeSeam({ table, column, tally }: Seam, due: number, came: number): void {
  if (due === came) return
  tally.addBroken(came, () => ({ table, row: came, values: { [column]: came } }))
}

function copyOf(sheet: RuleSheet, rule: string): RuleTally {
  const tally = sheet.tally(rule)
  const copy = new RuleTally(tally.rule)
  copy.add(tally.counts())
  return copy
}
