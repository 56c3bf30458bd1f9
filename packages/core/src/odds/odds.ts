import { z } from 'zod'
import { calendarOdds } from './calendar-odds.ts'
import { careOdds } from './care-odds.ts'
import { chargeOdds } from './charge-odds.ts'
import { conditionOdds } from './condition-odds.ts'
import { coverageOdds } from './coverage-odds.ts'
import { hospitalOdds } from './hospital-odds.ts'
import { byCategory, visitBands } from './numbers.ts'
import { patientOdds } from './patient-odds.ts'
import { paymentOdds } from './payment-odds.ts'
import { stayOdds } from './stay-odds.ts'

/**
 * How often: every weight, rate and spread that the generator draws by. Plain data, checked here, so that a number can
 * be found, questioned and replaced without reading code. Shares are 0 to 1; weights are relative.
 */
export const oddsSchema = z.strictObject({
  /** Visits per patient in bands, equally likely within a band, by category of the first condition. */
  visitsPerPatient: byCategory(visitBands),
  patient: patientOdds,
  conditions: conditionOdds,
  stay: stayOdds,
  calendar: calendarOdds,
  care: careOdds,
  hospital: hospitalOdds,
  coverage: coverageOdds,
  charge: chargeOdds,
  payment: paymentOdds,
})

export type Odds = z.infer<typeof oddsSchema>
