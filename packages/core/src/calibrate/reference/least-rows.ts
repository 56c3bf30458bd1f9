import { logarithm } from '../../stream/exponential.ts'
import { type Band, roomIn } from './bands.ts'

/** No figure is judged on fewer rows than this. */
const fewest = 100
/** Standard errors that must stay inside a band: with hundreds of values judged at once, two would fail some by chance. */
const standardErrors = 3

/** Rows from which three standard errors of a share, in percent, stay inside its band. */
export function rowsForShare(percent: number, band: Band): number {
  const [share, room] = [percent / 100, roomIn(band, percent) / 100 / standardErrors]
  return atLeastFewest((share * (1 - share)) / (room * room))
}

/** Rows from which three standard errors of a mean stay inside its band, given the deviation of single rows. */
export function rowsForMean(mean: number, deviation: number, band: Band): number {
  const errors = (standardErrors * deviation) / roomIn(band, mean)
  return atLeastFewest(errors * errors)
}

/**
 * Rows from which three standard errors of a quantile stay inside its band, given the deviation of single rows. The
 * density there is taken to be no thinner than that of a distribution with an exponential tail.
 */
export function rowsForQuantile(quantile: number, share: number, deviation: number, band: Band): number {
  const density = Math.min(0.3, share, 1 - share) / deviation
  const errors = standardErrors / (density * roomIn(band, quantile))
  return atLeastFewest(share * (1 - share) * errors * errors)
}

/** Rows of the smaller part from which three standard errors of a ratio of counts stay inside its band. */
export function rowsForRatio(ratio: number, band: Band): number {
  const steps = [band.low, band.high].flatMap((end) => (end === undefined ? [] : [logarithm(end / ratio)]))
  const room = Math.min(...steps.map((step) => Math.abs(step)).filter((step) => step > 0))
  return atLeastFewest((standardErrors * standardErrors) / (room * room), 20)
}

function atLeastFewest(rows: number, least = fewest): number {
  // What binary fractions add in the far decimals is no row.
  return Math.max(least, Math.ceil(rows * (1 - 1e-9)))
}
