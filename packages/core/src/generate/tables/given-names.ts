import { yearOf } from '../../model/calendar.ts'
import {
  commonNameCount,
  type GivenNameOdds,
  givenNameCohorts,
  rareNameShare,
} from '../../odds/names/given-name-cohorts.ts'
import { createAliasTable, drawFrom } from '../../stream/alias-table.ts'
import type { Stream } from '../../stream/stream.ts'

/** Given names by sex and birth cohort, ready to be drawn from. */
export interface GivenNames {
  readonly names: readonly string[]
  /** Draws a name; `gender` is 0 Male, 1 Female. The result is an index into `names`. */
  draw(stream: Stream, gender: number, bornDay: number): number
}

/** Compiles the cohorts into tables. */
export function compileGivenNames(): GivenNames {
  const { names, cohorts, cohortOf } = givenNameCohorts()
  const bySex = (['male', 'female'] as const).map((sex) =>
    cohorts.map((cohort) => ({
      indexes: cohort[sex].indexes,
      table: createAliasTable(withRareNames(cohort[sex])),
    })),
  )
  return {
    names,
    draw(stream, gender, bornDay) {
      const { indexes, table } = bySex[gender]![cohortOf(yearOf(bornDay))]!
      return indexes[drawFrom(table, stream)]!
    },
  }
}

/** The weights of a cohort's names, the rarer ones with their part of the names that no list holds. */
function withRareNames({ weights }: GivenNameOdds): number[] {
  const listed = weights.reduce((sum, weight) => sum + weight, 0)
  const each = (listed * rareNameShare) / (1 - rareNameShare) / (weights.length - commonNameCount)
  return weights.map((weight, rank) => (rank < commonNameCount ? weight : weight + each))
}
