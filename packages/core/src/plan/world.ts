import type { Catalogue } from '../catalogue/catalogue.ts'
import type { ZipPool } from '../geo/zip-pool.ts'
import type { Odds } from '../odds/odds.ts'
import type { Root } from '../stream/root.ts'
import { type ChosenPlaces, choosePlaces } from './chosen-places.ts'
import type { Mode } from './contract.ts'
import type { ParsedOptions } from './dataset-options.ts'
import { hireDoctors, type Staff } from './doctors.ts'
import {
  type Catchment,
  drawCatchment,
  foundHospitals,
  foundTheHospital,
  type Hospital,
  oneCatchment,
} from './hospitals.ts'
import { placesAround } from './local-places.ts'
import { type Locality, settleLocality } from './locality.ts'
import { openPayerMarket, type PayerMarket } from './payer-market.ts'
import type { ParsedSingleHospital } from './single-hospital-options.ts'

/**
 * Everything that is there before the first patient. Follows from seed, preset, pool, mode and ZIP target, never from
 * the number of patients.
 */
export interface World {
  readonly mode: Mode
  /** From where patients come, in single-hospital mode. */
  readonly locality?: Locality
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
  { zipTarget, singleHospital }: Partial<Pick<ParsedOptions, 'zipTarget' | 'singleHospital'>>,
  catalogue: Catalogue,
  odds: Odds,
): World {
  const care =
    singleHospital === undefined
      ? careNationwide(root, pool, zipTarget, odds)
      : careAtOneHospital(root, pool, singleHospital, odds)
  return {
    ...care,
    staff: hireDoctors(root, care.hospitals, odds),
    payers: openPayerMarket(root, catalogue, odds, care.places.stateCodes),
  }
}

type Care = Omit<World, 'staff' | 'payers'>

function careNationwide(root: Root, pool: ZipPool, zipTarget: number | undefined, odds: Odds): Care {
  const places = choosePlaces(root, pool, zipTarget, odds.patient.stateWeights)
  const hospitals = foundHospitals(root, places, odds)
  return { mode: { kind: 'nationwide' }, places, hospitals, catchment: drawCatchment(places, hospitals, odds) }
}

function careAtOneHospital(root: Root, pool: ZipPool, asked: ParsedSingleHospital, odds: Odds): Care {
  const { stateWeights } = odds.patient
  const locality = settleLocality(root, pool, asked, stateWeights)
  const places = placesAround(pool, locality, stateWeights)
  const zipcode = pool.zipcodes[locality.hospital]!
  const hospital = foundTheHospital(root, places, { name: asked.name, zipcode }, odds)
  return {
    mode: { kind: 'single-hospital', hospital: hospital.name, state: locality.state, zipcode },
    locality,
    places,
    hospitals: [hospital],
    catchment: oneCatchment(),
  }
}
