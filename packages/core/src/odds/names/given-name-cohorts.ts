import { decodeIntegers } from '../../geo/decode-integers.ts'
import { cohortYears, nameCounts, nameIndexes, namesPerCohort, nameWords } from './data/given-names.ts'

/** The given names of one sex in one birth cohort, the commonest first. */
export interface GivenNameOdds {
  /** Indexes into the list of all names. */
  readonly indexes: readonly number[]
  /** Births of that name in the decade (Social Security Administration, to 2016; published). */
  readonly weights: readonly number[]
}

/** The given names of people born in one decade. */
export interface GivenNameCohort {
  /** First birth year; the first cohort also stands for those born before, the last for those born after. */
  readonly startYear: number
  readonly female: GivenNameOdds
  readonly male: GivenNameOdds
}

/** Given names by birth cohort and sex. */
export interface GivenNameCohorts {
  /** All names, sorted; the dictionary that the cohorts point into. */
  readonly names: readonly string[]
  readonly cohorts: readonly GivenNameCohort[]
  /** Index of the cohort that somebody born in a year belongs to. */
  cohortOf(birthYear: number): number
}

/** How many names of a cohort count as common. */
export const commonNameCount = 100
/**
 * Share of people with a name rarer than the common ones beyond what the lists, which end at 300 names, already hold;
 * spread evenly over the rest of a list. Derived: such that the hundred commonest names of everybody come to 29.5 %
 * (Social Security Administration, given names of the living population as of 2013, 2014; published).
 */
export const rareNameShare = 0.3

let decoded: GivenNameCohorts | undefined

/** Given names by birth cohort and sex. Decoded at the first call; later calls return the same object. */
export function givenNameCohorts(): GivenNameCohorts {
  decoded ??= decodeGivenNames()
  return decoded
}

function decodeGivenNames(): GivenNameCohorts {
  const count = cohortYears.length * 2 * namesPerCohort
  const indexes = [...decodeIntegers(nameIndexes, count)]
  const counts = [...decodeIntegers(nameCounts, count, { delta: true })]
  const odds = (block: number): GivenNameOdds => ({
    indexes: indexes.slice(block * namesPerCohort, (block + 1) * namesPerCohort),
    weights: counts.slice(block * namesPerCohort, (block + 1) * namesPerCohort),
  })
  return {
    names: nameWords.split(/[|\n]/),
    cohorts: cohortYears.map((startYear, cohort) => ({
      startYear,
      female: odds(2 * cohort),
      male: odds(2 * cohort + 1),
    })),
    cohortOf: (birthYear) => Math.min(Math.max(Math.floor((birthYear - 1910) / 10), 0), cohortYears.length - 1),
  }
}
