import type { Unit } from '../question/units.ts'
import type { Interval } from '../statistics/interval.ts'

/** What stands out in an answer, in a sentence, or that nothing does. */
export interface Finding {
  /** The question's id and the place of its rule: `late-by-insurer/1`. */
  readonly id: string
  readonly question: string
  /** One or more sentences, with the numbers and their uncertainty. */
  readonly text: string
  /** Whether the sentence claims something; false when it says that nothing can be told, or nothing stands out. */
  readonly claims: boolean
  /** The rows that the sentence is about, by their label. */
  readonly subjects: readonly string[]
  /** Those of them that lie above what was to be expected, where the sentence tells both sides. */
  readonly above?: readonly string[]
  /** The number that the sentence rests on, with its 95 % interval; absent where it is counted, not estimated. */
  readonly estimate?: Interval & { readonly unit: Unit }
}
