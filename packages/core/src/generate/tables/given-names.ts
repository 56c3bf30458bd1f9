import { calendarDate } from '../../model/calendar.ts'
import { givenNameCohorts } from '../../odds/names/given-name-cohorts.ts'
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
    cohorts.map((cohort) => ({ indexes: cohort[sex].indexes, table: createAliasTable(cohort[sex].weights) })),
  )
  return {
    names,
    draw(stream, gender, bornDay) {
      const { indexes, table } = bySex[gender]![cohortOf(calendarDate(bornDay).year)]!
      return indexes[drawFrom(table, stream)]!
    },
  }
}
