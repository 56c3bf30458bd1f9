import { logarithm } from '../../packages/core/dist/stream/exponential.js'
import { normalShare } from '../../packages/core/dist/stream/normal.js'

const longest = 90
/**
 * What is aimed at beside the figures of the conditions, well inside their tolerances: a little longer stays and fewer
 * of a day, as all stays of the survey together have them.
 */
const longer = 0.1
const fewerDays = 2
/** Conditions of which the tolerances of other figures leave no room for that. */
const asPublished = ['Pneumonia', 'Broken bones', 'COPD', 'Back problems', 'Depression']

/**
 * Median and sigma of a log-normal stay for each condition, such that mean, median, 90th percentile and the share of a
 * day or less come as near to the published ones as two numbers allow, each measured by its own tolerance.
 */
export function fitNights(utilisation, sameDayRates) {
  const fitted = {}
  for (const { condition, stayDays, dayOrLessPercent } of utilisation) {
    if (condition === 'Childbirth') continue
    const sameDay = sameDayRates[condition] ?? 0
    const aim = asPublished.includes(condition) ? { longer: 0, fewerDays: 0 } : { longer, fewerDays }
    let best = { misfit: Number.POSITIVE_INFINITY, median: 0, sigma: 0 }
    for (let median = 1; median < 9; median += 0.05) {
      for (let sigma = 0.45; sigma < 1.25; sigma += 0.01) {
        const misfit = misfitOf(daysOf(median, sigma, sameDay), stayDays, dayOrLessPercent.value, aim)
        if (misfit < best.misfit) best = { misfit, median, sigma }
      }
    }
    fitted[condition] = { median: Number(best.median.toFixed(2)), sigma: Number(best.sigma.toFixed(2)) }
  }
  return fitted
}

function daysOf(median, sigma, sameDay) {
  const shares = new Float64Array(longest + 1)
  const below = (days) => normalShare(logarithm(days / median) / sigma)
  for (let days = 1; days <= longest; days++) {
    shares[days] = (1 - sameDay) * (below(days + 0.5) - (days === 1 ? 0 : below(days - 0.5)))
  }
  shares[1] += sameDay
  return shares
}

function misfitOf(shares, { mean, p50, p90 }, dayOrLess, aim) {
  const found = shares.reduce((sum, share, days) => sum + share * days, 0)
  const off = [
    (found - mean.value * (1 + aim.longer)) / (0.15 * mean.value),
    distance(shares, 0.5, p50.value) / 1,
    distance(shares, 0.9, p90.value) / Math.max(1, 0.2 * p90.value),
    (shares[1] * 100 - dayOrLess + aim.fewerDays) / 6,
  ]
  return off.reduce((sum, x) => sum + x ** 4 + 0.1 * x ** 2, 0)
}

/** How far a quantile of whole days lies from the wanted one, in parts of days. */
function distance(shares, p, wanted) {
  let below = 0
  for (let days = 1; days <= longest; days++) {
    if (below + shares[days] >= p) return days - 0.5 + (p - below) / shares[days] - wanted
    below += shares[days]
  }
  return longest
}
