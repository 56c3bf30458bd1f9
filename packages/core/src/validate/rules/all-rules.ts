import type { Mode } from '../../plan/contract.ts'
import type { BillFrame } from '../bill-frame.ts'
import type { RowRule, Rule } from '../rule.ts'
import type { VisitFrame } from '../visit-frame.ts'
import { billDateRules, billKeyRules, billMoneyRules, followUpNotDearerRule } from './bill-rules.ts'
import { latePatientRules, patientRules } from './patient-rules.ts'
import { drugNotWithConditionRule, visitCareRules } from './visit-care.ts'
import { visitEpisodeRules, visitLimitRules } from './visit-episodes.ts'
import { visitDateRules, visitKeyRules } from './visit-keys.ts'
import { lateVisitRules, visitPlaceRules } from './visit-places.ts'

/** Rules on visits that are judged as their batch goes by, in the order of judgement. */
export const visitRules: readonly RowRule<VisitFrame>[] = [
  ...visitKeyRules,
  ...visitDateRules,
  ...visitCareRules,
  ...visitEpisodeRules,
  ...visitLimitRules,
  ...visitPlaceRules,
]

/** Rules on bills that are judged as their batch goes by, in the order of judgement. */
export const billRules: readonly RowRule<BillFrame>[] = [...billKeyRules, ...billDateRules, ...billMoneyRules]

/** All rules, in the order of the summary; each after those that it stands on. */
export const allRules: readonly Rule[] = [
  ...patientRules,
  ...Object.values(latePatientRules),
  ...visitRules,
  drugNotWithConditionRule,
  ...Object.values(lateVisitRules),
  ...billRules,
  followUpNotDearerRule,
]

/** Those of some rules that are judged in a mode, standing on no rule of another mode. */
export function rulesOfMode<R extends Rule>(rules: readonly R[], mode: Mode['kind']): readonly R[] {
  const isForeign = (rule: Rule) => rule.mode !== undefined && rule.mode !== mode
  const foreign = allRules.filter(isForeign).map(({ name }) => name)
  const without = (names: readonly string[]) => names.filter((name) => !foreign.includes(name))
  return rules
    .filter((rule) => !isForeign(rule))
    .map((rule) => (rule.standsOn === undefined ? rule : { ...rule, standsOn: without(rule.standsOn) }))
}
