import { stateFacts } from './data/state-facts.ts'

/** One of the 50 states, or the District of Columbia. */
export interface State {
  /** Two-letter postal code. */
  readonly code: string
  readonly name: string
  readonly population: number
  /** 2020: the Census, rounded to 10,000 (published, unverified). 2016: the Census Bureau's estimate (published). */
  readonly populationYear: 2016 | 2020
  /** Codes of the states it borders on land, sorted; none for Alaska and Hawaii. Derived from the states' outlines. */
  readonly borders: readonly string[]
  /** Geographic telephone area codes, sorted; at least one. */
  readonly areaCodes: readonly string[]
}

/** The 50 states and DC, sorted by code. Sources stand at the head of `data/state-facts.ts`. */
export const states: readonly State[] = stateFacts.map(([code, name, population, year, borders, areaCodes]) => ({
  code,
  name,
  population,
  populationYear: year,
  borders: words(borders),
  areaCodes: words(areaCodes),
}))

const byCode = new Map(states.map((state) => [state.code, state]))
const byName = new Map(states.flatMap((state) => [state.code, state.name].map((name) => [key(name), state])))

/** The state of a two-letter code in capitals; undefined when there is none. */
export function stateByCode(code: string): State | undefined {
  return byCode.get(code)
}

/** The state that a person means by a code or a name, in any case; undefined when there is none. */
export function findState(codeOrName: string): State | undefined {
  return byName.get(key(codeOrName))
}

function key(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim()
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ')
}
