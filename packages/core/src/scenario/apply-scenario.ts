import type { z } from 'zod'
import { catalogueSchema } from '../catalogue/catalogue.ts'
import { oddsSchema } from '../odds/odds.ts'
import type { Preset } from '../plan/presets.ts'
import { checkCatalogue, checkOdds } from './check-preset.ts'
import { catalogueNames } from './known-names.ts'
import { isMapping, mergeOverrides } from './merge-overrides.ts'
import type { Scenario } from './scenario.ts'
import { hint, type Part, scenarioRefusal, schemaFault } from './scenario-fault.ts'
import { type FoundName, keepNames } from './schema-parts.ts'

const parts: readonly Part[] = ['odds', 'catalogue']

/**
 * A preset with a scenario's overrides, checked whole. What the scenario takes out of the catalogue goes from the
 * preset's odds too. Throws HC_OPTIONS_INVALID with one sentence that names the path of the first wrong number.
 */
export function applyScenario(preset: Preset, scenario: Scenario): Preset {
  refuseUnknownParts(scenario)
  const left = withoutRemoved(preset, scenario)
  const catalogue = merged('catalogue', catalogueSchema, left.catalogue, scenario)
  checkCatalogue(catalogue)
  const odds = merged('odds', oddsSchema, left.odds, scenario)
  checkOdds(odds, catalogue)
  return { name: preset.name, catalogue, odds }
}

/** The preset without what it says of conditions, treatments and payers that the scenario removes. */
function withoutRemoved(preset: Preset, scenario: Scenario): Preset {
  if (isNothing(scenario.catalogue)) return preset
  const before = catalogueNames(preset.catalogue)
  const after = catalogueNames(merged('catalogue', catalogueSchema, preset.catalogue, scenario))
  const isLeft = (found: FoundName) => after.has(found) || !before.has(found)
  return {
    name: preset.name,
    catalogue: keepNames(catalogueSchema, preset.catalogue, isLeft),
    odds: keepNames(oddsSchema, preset.odds, isLeft),
  }
}

function refuseUnknownParts(scenario: Scenario): void {
  if (!isMapping(scenario)) throw scenarioRefusal('there must be a mapping with odds, with catalogue, or with both')
  for (const key of Object.keys(scenario)) {
    if (!parts.some((part) => part === key))
      throw scenarioRefusal(`there is no part ${JSON.stringify(key)}; ${hint(key, parts)}`)
  }
}

function merged<S extends z.ZodType>(part: Part, schema: S, base: z.infer<S>, scenario: Scenario): z.infer<S> {
  const overrides = scenario[part]
  if (isNothing(overrides)) return base
  const value = mergeOverrides(base, overrides)
  const parsed = schema.safeParse(value)
  // The value itself, not the schema's copy, which would leave out a name like __proto__ without a word.
  if (parsed.success) return value as z.infer<S>
  throw scenarioRefusal(schemaFault(part, schema, value, parsed.error.issues[0]!))
}

/** A part that is named but left empty in a file is null. */
function isNothing(overrides: unknown): overrides is null | undefined {
  return overrides === undefined || overrides === null
}
