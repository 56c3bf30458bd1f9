import { faker } from '@faker-js/faker/locale/en_US'
import { commonSurnameWords } from './data/common-surnames.ts'
import { furtherSurnameWords } from './data/further-surnames.ts'

/**
 * Shares of the commonest surnames in percent (US Census Bureau, as of 2013, by way of FiveThirtyEight's
 * new-top-surnames; published).
 */
const publishedShares: readonly (readonly [string, number])[] = [
  ['Smith', 0.8],
  ['Johnson', 0.63],
  ['Williams', 0.53],
  ['Brown', 0.47],
  ['Jones', 0.47],
  ['Garcia', 0.41],
  ['Rodriguez', 0.38],
  ['Miller', 0.37],
  ['Martinez', 0.37],
  ['Davis', 0.36],
  ['Hernandez', 0.34],
  ['Lopez', 0.29],
  ['Gonzalez', 0.28],
  ['Wilson', 0.27],
  ['Anderson', 0.26],
  ['Thomas', 0.25],
  ['Taylor', 0.24],
  ['Lee', 0.24],
  ['Moore', 0.24],
  ['Jackson', 0.23],
]

/** Slips in the vocabulary that nobody is called. */
const misspelt = new Set(['Hilll', 'Von'])

/** Surnames, the commonest first: those with published shares, then the common ones, then the vocabularies'. */
export const surnames: readonly string[] = [
  ...new Set([
    ...publishedShares.map(([name]) => name),
    ...commonSurnameWords.split(/[|\n]/),
    ...furtherSurnameWords.split(/[|\n]/),
    ...(faker.rawDefinitions.person?.last_name?.generic ?? []).filter((name) => !misspelt.has(name)),
  ]),
]

/**
 * Share of each surname in percent, summing to 100. The first 20 are published. The next 80 fall as a ÷ (rank + b) through
 * 0.225 at rank 21 and 0.093 at rank 100 (assumed), so that the first 100 hold 18.7 %; published is 17.0. The others fall
 * in a straight line from there (assumed): this list is shorter than the nation's, so its tail is flatter.
 */
export const surnameWeights: readonly number[] = weighSurnames(surnames.length)

function weighSurnames(count: number): number[] {
  const weights = publishedShares.map(([, share]) => share)
  for (let rank = weights.length + 1; rank <= 100; rank++) weights.push(12.52 / (rank + 34.66))
  const last = weights.at(-1)!
  const tail = count - weights.length
  const rest = 100 - weights.reduce((sum, weight) => sum + weight, 0)
  const step = (2 * (last * tail - rest)) / (tail * (tail + 1))
  for (let place = 1; place <= tail; place++) weights.push(last - step * place)
  return weights
}
