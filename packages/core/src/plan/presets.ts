import type { Catalogue } from '../catalogue/catalogue.ts'
import { classicCatalogue } from '../catalogue/classic.ts'
import { nationalCatalogue } from '../catalogue/national.ts'
import { HcError } from '../error.ts'
import { nearestName } from '../nearest-name.ts'
import { classicOdds } from '../odds/classic.ts'
import { nationalOdds } from '../odds/national.ts'
import type { Odds } from '../odds/odds.ts'

/** A complete catalogue and a complete set of odds. */
export interface Preset {
  readonly name: string
  readonly catalogue: Catalogue
  readonly odds: Odds
}

/** The presets that come with hc. */
export const presets: readonly Preset[] = [
  { name: 'national', catalogue: nationalCatalogue, odds: nationalOdds },
  { name: 'classic', catalogue: classicCatalogue, odds: classicOdds },
]

/** Finds a preset. Throws HC_OPTIONS_INVALID for a name that is none. */
export function presetByName(name: string): Preset {
  const preset = presets.find((known) => known.name === name)
  if (preset !== undefined) return preset
  const names = presets.map((known) => known.name)
  const near = nearestName(name, names)
  const hint = near === undefined ? `choose one of: ${names.join(', ')}` : `did you mean ${near}?`
  throw new HcError('HC_OPTIONS_INVALID', `there is no preset "${name}"; ${hint}`)
}
