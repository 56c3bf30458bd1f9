import { faker } from '@faker-js/faker/locale/en_US'

/** Kinds of street, the commonest first (order assumed). */
export const streetSuffixes: readonly string[] = [
  'Street',
  'Avenue',
  'Road',
  'Drive',
  'Lane',
  'Court',
  'Boulevard',
  'Way',
  'Place',
  'Circle',
  'Terrace',
  'Trail',
  'Parkway',
  'Square',
  'Crescent',
  'Loop',
]

/**
 * What streets are called, without their kind: names of common streets, trees, people and towns, each once, ASCII. The
 * order is fixed by the exact version of faker's en_US definitions.
 */
export const streetNames: readonly string[] = collectStreetNames()

function collectStreetNames(): string[] {
  const { location, person } = faker.rawDefinitions
  const names = new Set<string>()
  for (const list of [
    (location?.street_name ?? []).map(stripKind),
    person?.last_name?.generic,
    person?.first_name?.female,
    person?.first_name?.male,
    person?.first_name?.generic,
    location?.city_name,
    person?.middle_name?.female,
    person?.middle_name?.male,
    person?.middle_name?.generic,
  ]) {
    for (const name of list ?? []) if (/^[A-Za-z0-9][A-Za-z0-9'. -]+$/.test(name) && name !== 'Hilll') names.add(name)
  }
  return [...names]
}

/** A street's name without the direction before or after it and without its kind. */
function stripKind(street: string): string {
  return street
    .replace(/^[NESW] /, '')
    .replace(/ [NESW]$/, '')
    .replace(/ (Street|Avenue|Road|Drive|Boulevard|Highway)$/, '')
}
