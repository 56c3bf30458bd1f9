import { stateByCode } from '../geo/states.ts'
import type { World } from './world.ts'

/** Says in sentences where the one hospital stands and from where its patients come; nothing in a world of many. */
export function describeLocality({ mode, locality, places }: World): string[] {
  if (mode.kind !== 'single-hospital' || locality === undefined) return []
  const city = places.cities[places.zipcodes.indexOf(mode.zipcode)]!
  const near = places.byState[places.stateCodes.indexOf(mode.state)]!.length
  const from = near === 1 ? 'its ZIP code' : `the ${near} nearest ZIP codes of ${stateByCode(mode.state)!.name}`
  const name = mode.hospital.replace(/\s+/g, ' ')
  return [
    `Every visit is at ${name}, ${city}, ${mode.state} ${mode.zipcode}; ${percent(locality.localShare)} of patients come from ${from}${describeOthers(locality)}.`,
    ...locality.notes,
  ]
}

function describeOthers({ localShare, neighborShare }: NonNullable<World['locality']>): string {
  if (localShare === 1) return ''
  if (neighborShare === 0) return ', the others from states that do not border it'
  return `, and ${percent(neighborShare)} of the others from bordering states`
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}
