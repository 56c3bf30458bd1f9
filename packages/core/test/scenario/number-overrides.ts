import { classicCatalogue } from '../../src/catalogue/classic.ts'
import { nationalCatalogue } from '../../src/catalogue/national.ts'
import { classicOdds } from '../../src/odds/classic.ts'
import { nationalOdds } from '../../src/odds/national.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

/** One number of a preset, and how a scenario replaces it alone. */
export interface NumberOfPreset {
  readonly path: string
  readonly number: number
  replaceBy(number: number): Scenario
}

/** Every number of a preset's odds and catalogue. */
export function numbersOf(preset: 'classic' | 'national'): NumberOfPreset[] {
  const value =
    preset === 'classic'
      ? { odds: classicOdds, catalogue: classicCatalogue }
      : { odds: nationalOdds, catalogue: nationalCatalogue }
  return numbersIn(value, '', (override) => override as Scenario)
}

function numbersIn(value: unknown, path: string, wrap: (override: unknown) => Scenario): NumberOfPreset[] {
  if (typeof value === 'number') return [{ path, number: value, replaceBy: wrap }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    // A list of named things is changed by name, any other list whole.
    const name = Array.isArray(value) && typeof part === 'object' && 'name' in part ? String(part.name) : key
    const inPlace = (override: unknown) =>
      Object.entries(value).map(([place, each]) => (place === key ? merged(each, override) : each))
    return numbersIn(part, path === '' ? name : `${path}.${name}`, (override) =>
      wrap(Array.isArray(value) && name === key ? inPlace(override) : { [name]: override }),
    )
  })
}

function merged(each: unknown, override: unknown): unknown {
  return typeof each === 'object' && !Array.isArray(each) ? { ...each, ...(override as object) } : override
}
