import { z } from 'zod'
import { conditionName } from '../catalogue/name-kinds.ts'
import { byCondition, weight, weightsOf } from './numbers.ts'

/** When patients are admitted. */
export const calendarOdds = z.strictObject({
  /** Relative admissions by weekday, Monday first. */
  weekdays: z.strictObject({ emergency: weightsOf(7), planned: weightsOf(7) }),
  /** The same for conditions that follow neither. */
  weekdaysOf: byCondition(weightsOf(7)),
  /** Conditions whose first visits are mostly planned. */
  plannedConditions: z.array(conditionName),
  /** Relative admissions by month, January first; conditions that are not named have no season. */
  months: byCondition(weightsOf(12)),
  /** Relative admissions from a day on, until the next day named, on top of the months. Before the first: 1. */
  waves: byCondition(z.array(z.strictObject({ from: z.iso.date(), weight })).min(1)),
})
