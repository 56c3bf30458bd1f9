import { UNKNOWN } from '../reading.ts'
import type { Frame } from '../row-judge.ts'
import type { RowRule, Rule } from '../rule.ts'
import { isNever } from './forms.ts'

/** A rule that the texts of a column are out of a list; the column has been read as codes of that list. */
export function closedListRule<F extends Frame>(
  rule: Rule,
  column: string,
  codesOf: (frame: F) => Int32Array,
): RowRule<F> {
  return { ...rule, shows: [column], judge: isNever(codesOf, UNKNOWN) }
}
