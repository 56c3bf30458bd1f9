import { givenNameCohorts } from './given-name-cohorts.ts'
import { surnames } from './surnames.ts'

/** Birth decades of doctors at work. */
const workingDecades = [1950, 1960, 1970, 1980, 1990]

/** Names taken from each decade and sex, the commonest first. */
const namesPerDecade = 150

const givenNames = collectGivenNames()

/** How many doctor names there are. */
export const doctorNameCount: number = givenNames.length * surnames.length

/**
 * The name, first and last without a title, of an index from 0 to `doctorNameCount` − 1; no two are the same.
 * Neighbouring indexes share a surname, so draw indexes rather than count.
 */
export function doctorName(index: number): string {
  if (!(Number.isInteger(index) && index >= 0 && index < doctorNameCount)) {
    throw new RangeError(`no doctor name has index ${index}`)
  }
  return `${givenNames[index % givenNames.length]!} ${surnames[Math.floor(index / givenNames.length)]!}`
}

function collectGivenNames(): string[] {
  const { names, cohorts } = givenNameCohorts()
  const working = cohorts.filter((cohort) => workingDecades.includes(cohort.startYear))
  const indexes = working.flatMap(({ female, male }) => [
    ...female.indexes.slice(0, namesPerDecade),
    ...male.indexes.slice(0, namesPerDecade),
  ])
  return [...new Set(indexes)].map((index) => names[index]!)
}
