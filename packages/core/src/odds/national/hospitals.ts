import { classicOdds } from '../classic.ts'
import type { Odds } from '../odds.ts'

/** States of the Census Bureau's South. */
const south = ['AL', 'AR', 'DC', 'DE', 'FL', 'GA', 'KY', 'LA', 'MD', 'MS', 'NC', 'OK', 'SC', 'TN', 'TX', 'VA', 'WV']

/** How hospitals differ in national. */
export const nationalHospitals: Odds['hospital'] = {
  ...classicOdds.hospital,
  chargeMultiplier: { min: 0.7, max: 1.4 },
  lateMultiplierSigma: 0.25,
  lateMultiplierOfState: Object.fromEntries(south.map((state) => [state, 1.15])),
}
