import { logarithm } from '../../stream/exponential.ts'
import { type Band, roomIn } from './bands.ts'

/** No figure is judged on fewer rows than this. */
const fewest = 100

/** Rows from which two standard errors of a share, in percent, or as many as are asked for, stay inside its band. */
export function rowsForShare(percent: number, band: Band, errors = 2): number {
  const [share, room] = [percent / 100, roomIn(band, percent) / 100 / errors]
  return atLeastFewest((share * (1 - share)) / (room * room))
}

/** Rows from which two standard errors of a mean stay inside its band, given the deviation of single rows. */
export function rowsForMean(mean: number, deviation: number, band: Band): number {
  const errors = (2 * deviation) / roomIn(band, mean)
  return atLeastFewest(errors * errors)
}

/**
 * Rows from which two standard errors of a quantile stay inside its band, given the deviation of single rows. The
 * density there is taken to be no thinner than that of a distribution with an exponential tail.
 */
export function rowsForQuantile(quantile: number, share: number, deviation: number, band: Band): number {
  const density = Math.min(0.3, share, 1 - share) / deviation
  const errors = 2 / (density * roomIn(band, quantile))
  return atLeastFewest(share * (1 - share) * errors * errors)
}

/** Rows of the smaller part from which two standard errors of a ratio of counts stay inside its band. */
export function rowsForRatio(ratio: number, band: Band): number {
  const steps = [band.low, band.high].flatMap((end) => (end === undefined ? [] : [logarithm(end / ratio)]))
  const room = Math.min(...steps.map((step) => Math.abs(step)).filter((step) => step > 0))
  return atLeastFewest(4 / (room * room), 20)
}

function atLeastFewest(rows: number, least = fewest): number {
  // What binary fractions add in the far decimals is no row.
  return Math.max(least, Math.ceil(rows * (1 - 1e-9)))
}
