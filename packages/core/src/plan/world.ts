import type { Catalogue } from '../catalogue/catalogue.ts'
import type { ZipPool } from '../geo/zip-pool.ts'
import type { Odds } from '../odds/odds.ts'
import type { Root } from '../stream/root.ts'
import { type ChosenPlaces, choosePlaces } from './chosen-places.ts'
import { hireDoctors, type Staff } from './doctors.ts'
import { type Catchment, drawCatchment, foundHospitals, type Hospital } from './hospitals.ts'
import { openPayerMarket, type PayerMarket } from './payer-market.ts'

/** Everything that is there before the first patient. Follows from seed, preset, pool and ZIP target, never from the number of patients. */
export interface World {
  readonly places: ChosenPlaces
  readonly hospitals: readonly Hospital[]
  readonly catchment: Catchment
  readonly staff: Staff
  readonly payers: PayerMarket
}

/** Makes the world of a run. */
export function makeWorld(
  root: Root,
  pool: ZipPool,
  zipTarget: number | undefined,
  catalogue: Catalogue,
  odds: Odds,
): World {
  const places = choosePlaces(root, pool, zipTarget, odds.patient.stateWeights)
  const hospitals = foundHospitals(root, places, odds)
  return {
    places,
    hospitals,
    catchment: drawCatchment(places, hospitals, odds),
    staff: hireDoctors(root, hospitals, odds),
    payers: openPayerMarket(root, catalogue, odds, places.stateCodes),
  }
}
