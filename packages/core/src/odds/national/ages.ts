import type { Odds } from '../odds.ts'

/** Years by which mothers are older now than in the survey of 2010; assumed. */
const olderMothersYears = 2

/** The ages at which patients of a condition are wanted: those of the survey, mothers being older now. */
export function nationalAges(
  condition: string,
  { p5, p25, p50, p75, p95 }: Odds['patient']['agesOf'][string],
): Odds['patient']['agesOf'][string] {
  const years = condition === 'Childbirth' ? olderMothersYears : 0
  return { p5: p5 + years, p25: p25 + years, p50: p50 + years, p75: p75 + years, p95: p95 + years }
}
