import { HcError } from '../error.ts'
import { type Row, rows } from '../sink/rows.ts'
import type { ValidationSummary } from '../validate/summary.ts'
import type { Validator } from '../validate/validate.ts'
import type { Source } from './source.ts'

/**
 * Ends a validation: shows the validator again the rows whose fingerprints collided, and throws HC_RULES_BROKEN when a
 * rule is broken.
 */
export function settleRules(source: Source, validator: Validator): void {
  for (const suspect of validator.suspects()) {
    const [first, second] = suspect.rows
    validator.confirm(suspect, patientRow(source, first), patientRow(source, second))
  }
  const summary = validator.summary()
  if (summary.passed) return
  throw new HcError('HC_RULES_BROKEN', `${describeBroken(summary)}; nothing was published`, { summary })
}

/** The first broken rule with its first row, in one sentence. */
function describeBroken({ rules }: ValidationSummary): string {
  const broken = rules.filter((rule) => rule.broken > 0)
  const [rule] = broken
  if (rule === undefined) return 'a rule could not be judged to its end'
  const [example] = rule.examples
  const first = example === undefined ? '' : `, first row ${example.row} ${JSON.stringify(example.values)}`
  const others = broken.length > 1 ? `, and ${broken.length - 1} more rules are broken` : ''
  return `the data breaks the rule ${rule.name} in ${rule.broken} of ${rule.judged} rows of ${rule.table}${first}${others}`
}

/** The row of one patient; suspects are always patients, and a patient's row number is the patient's number. */
function patientRow(source: Source, patient: number): Row {
  for (const batch of source.batches({ firstPatient: patient, lastPatient: patient })) {
    if (batch.table.name !== 'patients') continue
    for (const row of rows(batch)) return row
  }
  throw new RangeError(`patient ${patient} is not in the data`)
}
