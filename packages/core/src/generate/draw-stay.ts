import { ageOn } from '../model/calendar.ts'
import { daysNeeded, footprintDays } from '../plan/window.ts'
import { drawFrom } from '../stream/alias-table.ts'
import type { Draft } from './draft.ts'
import { drawTreatment } from './draw-treatment.ts'
import type { ConditionTable } from './tables/condition-tables.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'
import { ageStepOf } from './tables/stay-tables.ts'

/** Index of Moderate, which a same-day visit is at most. */
const moderate = 2

/**
 * Most nights of one visit such that all visits of the patient fit into the days that their conditions share: an equal
 * part of those days for each, after what yearly limits and a second delivery need.
 */
export function mostNights(draft: Draft, tables: GeneratorTables): number {
  const days = draft.latestDay - draft.earliestDay + 1
  let kept = daysNeeded(draft.visits, draft.yearlyLimit) - draft.visits * footprintDays
  for (let i = 0; i < draft.conditionCount; i++) {
    const { delivery } = tables.conditions[draft.conditions[i]!]!
    const apart = delivery === undefined ? 0 : (delivery.maxPerPatient - 1) * delivery.minDaysApart
    // A further delivery is drawn only where the days suffice for it.
    kept += Math.min(apart, Math.max(0, days - kept - draft.visits * footprintDays))
  }
  return Math.max(footprintDays, Math.floor((days - kept) / draft.visits)) - 1
}

/** Draws nights and severity of the first visit of an episode, and the treatment where the stay goes by it. */
export function drawFirstStay(draft: Draft, tables: GeneratorTables, visit: number): void {
  const { stream, hospitals } = tables
  const table = tables.conditions[draft.condition[visit]!]!
  const { sameDayRate, biasScale, severities, goesByTreatment } = table.stays
  const slot = goesByTreatment ? drawTreatment(draft, tables, visit, table) : -1
  const { min } = table.condition.stayNights
  const bias = hospitals.sameDayBias[draft.hospital[visit]!]! + hospitals.doctorSameDayBias[draft.doctor[visit]!]!
  const isSameDay = min === 0 && stream.chance(sameDayRate + bias * biasScale)
  const nights = isSameDay ? 0 : Math.min(drawNights(draft, tables, table, slot), draft.maxNights)
  draft.nights[visit] = nights
  draft.severity[visit] =
    severities === undefined ? severityOfNights(nights, tables) : drawFrom(severities[nights]!, stream)
}

/** Draws nights and severity of a follow-up, which is never more severe than the visit before it. */
export function drawFollowUpStay(draft: Draft, tables: GeneratorTables, visit: number, before: number): void {
  const { stream } = tables
  const nights = drawFrom(tables.followUpNights, stream)
  const table = tables.followUpSeverities
  const severity = table === undefined ? severityOfNights(nights, tables) : drawFrom(table, stream)
  draft.nights[visit] = nights
  draft.severity[visit] = Math.min(severity, draft.severity[before]!, nights === 0 ? moderate : severity)
}

/** Nights of a stay that is not the same day; `slot` is its treatment where that decides, else −1. */
function drawNights(draft: Draft, tables: GeneratorTables, table: ConditionTable, slot: number): number {
  const { stream, odds, window } = tables
  const { nightsByAge, nightsByTreatment } = table.stays
  const ofTreatment = slot < 0 ? undefined : nightsByTreatment[slot]
  if (ofTreatment !== undefined) return drawFrom(ofTreatment, stream)
  if (nightsByAge !== undefined) {
    const step = nightsByAge.length === 1 ? 0 : ageStepOf(odds, Math.max(0, ageOn(draft.bornDay, window.middleDay)))
    return drawFrom(nightsByAge[step]!, stream)
  }
  const { min, max } = table.condition.stayNights
  return max === 0 ? 0 : stream.between(Math.max(1, min), max)
}

function severityOfNights(nights: number, tables: GeneratorTables): number {
  const { severity } = tables.odds.stay
  if (severity.model !== 'nights') return 0
  const { Mild, Moderate, Severe } = severity.nights
  return nights >= Severe ? 3 : nights >= Moderate ? 2 : nights >= Mild ? 1 : 0
}
