/**
 * Fits the numbers of `national` that no publication gives, until the published ones come out: how often a condition
 * is drawn, which conditions go together, how soon patients are back, the log-normal nights, and median charges.
 * Each round generates a dataset, compares it with the targets below and moves the numbers towards them.
 *
 *   node scripts/data/fit-national.mjs [--patients 200000] [--rounds 8] [--seed fit]
 *
 * needs a build, and writes packages/core/src/odds/national/fitted.ts.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { generate, planDataset } from '../../packages/core/dist/index.js'
import { conditionUtilisation } from '../../packages/core/dist/odds/national/conditions-utilisation.js'
import { nationalOdds } from '../../packages/core/dist/odds/national.js'
import { fitNights } from './fit-nights.mjs'
import { measureNational } from './measure-national.mjs'

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '8' },
    seed: { type: 'string', default: 'fit' },
  },
})

/**
 * Odds ratios between two conditions of one patient, adjusted for age and sex (NCHS, National Hospital Discharge
 * Survey, 2010; computed from public-use data). Heart disease stands for coronary disease and heart failure, kidney
 * failure for its chronic and acute forms: the middle of what both bands allow.
 */
const oddsRatios = [
  ['High blood pressure', 'Diabetes', 3],
  ['High blood pressure', 'Heart disease', 2.5],
  ['High blood pressure', 'Stroke', 1.8],
  ['Diabetes', 'Heart disease', 2],
  ['Heart disease', 'Kidney failure', 2.6],
  ['Heart disease', 'COPD', 2.4],
  ['COPD', 'Pneumonia', 3.1],
  ['COPD', 'Anxiety', 1.9],
  ['Asthma', 'Depression', 1.6],
  ['Depression', 'Anxiety', 4],
  ['Anxiety', 'Migraine', 2.4],
  ['Arthritis', 'High blood pressure', 1.6],
  ['Sepsis', 'Kidney failure', 5.9],
  ['Sepsis', 'Urinary tract infection', 5.5],
  ['Sepsis', 'Pneumonia', 4.7],
]

/** Percent back within 30 days, where not the middle of the range given with the utilisation. */
const returnPercents = { Childbirth: 1.7, 'Heart disease': 21, Arthritis: 6.5, Stroke: 10.5 }

/** Mean allowed amounts of first stays in dollars of today: after the costs by condition that are published; assumed. */
const meanDollars = {
  'High blood pressure': 8_000,
  Diabetes: 12_500,
  Arthritis: 22_000,
  Asthma: 9_000,
  Cancer: 28_000,
  'Broken bones': 21_000,
  'Heart disease': 21_000,
  Pneumonia: 13_000,
  Flu: 9_500,
  Migraine: 7_500,
  Depression: 10_000,
  Anxiety: 6_500,
  Allergies: 7_500,
  'Kidney failure': 15_000,
  Stroke: 20_000,
  'COVID-19': 17_000,
  COPD: 11_000,
  Sepsis: 25_000,
  Appendicitis: 15_000,
  'Urinary tract infection': 9_800,
  'Gallbladder disease': 16_000,
  'Back problems': 26_000,
}
/** Mean of all deliveries: Peterson-KFF, 2021-23; published: 20,416 dollars. */
const meanDeliveryDollars = 20_416

const { conditions, stay, charge } = nationalOdds
Object.assign(stay.nightsOf, fitNights(conditionUtilisation, stay.sameDayRateOf))
for (let round = 1; round <= Number(values.rounds); round++) {
  const plan = planDataset({
    preset: 'national',
    patients: Number(values.patients),
    seed: `${values.seed} ${round}`,
    startDate: '2022-01-01',
    today: '2025-12-31',
  })
  const measured = measureNational(generate(plan), plan, oddsRatios)
  report(round, measured)
  if (round < Number(values.rounds)) move(measured)
}
await writeFitted()

function move({ conditions: found, oddsRatios: ratios }) {
  for (const { condition, firstVisitPercent, readmissionPercent } of conditionUtilisation) {
    const { percent, returnedPercent, meanCharge } = found.get(condition)
    conditions.weights[condition] = round4(conditions.weights[condition] * damped(firstVisitPercent / percent, 0.9))
    const { low, high } = readmissionPercent.value
    const wanted = returnPercents[condition] ?? (low + high) / 2
    stay.soonAgain[condition] = round4(
      Math.min(0.97, stay.soonAgain[condition] * damped(wanted / returnedPercent, 0.9)),
    )
    const dollars = condition === 'Childbirth' ? meanDeliveryDollars : meanDollars[condition]
    charge.first.medianDollars[condition] = Math.round(charge.first.medianDollars[condition] * (dollars / meanCharge))
  }
  oddsRatios.forEach(([a, b, wanted], pair) => {
    const factor = damped(wanted / ratios[pair], 0.8)
    conditions.together[a][b] = round4(conditions.together[a][b] * factor)
    conditions.together[b][a] = round4(conditions.together[b][a] * factor)
  })
  const total = Object.values(conditions.weights).reduce((sum, weight) => sum + weight, 0)
  for (const name of Object.keys(conditions.weights)) {
    conditions.weights[name] = round4((conditions.weights[name] * 100) / total)
  }
}

function damped(ratio, power) {
  return Math.min(3, Math.max(1 / 3, ratio)) ** power
}

function round4(number) {
  return Number(number.toPrecision(4))
}

function report(round, { conditions: found, oddsRatios: ratios, figures }) {
  console.log(`round ${round}`)
  for (const { condition, firstVisitPercent, readmissionPercent, stayDays, dayOrLessPercent } of conditionUtilisation) {
    const { percent, returnedPercent, meanDays, p50, p90, dayOrLess, meanCharge } = found.get(condition)
    const { low, high } = readmissionPercent.value
    console.log(
      `  ${condition.padEnd(24)} ${percent.toFixed(2)} (${firstVisitPercent.toFixed(2)})  back ${returnedPercent.toFixed(1)} (${low}-${high})  days ${meanDays.toFixed(2)} (${stayDays.mean.value}) ${p50} (${stayDays.p50.value}) ${p90} (${stayDays.p90.value}) ${dayOrLess.toFixed(1)} (${dayOrLessPercent.value})  $${meanCharge.toFixed(0)}`,
    )
  }
  console.log(`  ${oddsRatios.map(([a, b, wanted], i) => `${a}+${b} ${ratios[i].toFixed(2)} (${wanted})`).join('; ')}`)
  console.log(`  ${JSON.stringify(figures)}`)
}

async function writeFitted() {
  const file = new URL('../../packages/core/src/odds/national/fitted.ts', import.meta.url)
  await writeFile(
    file,
    `/*
 * Written by scripts/data/fit-national.mjs; do not edit. All of it is derived: fitted until the published figures that
 * the script names come out.
 */

/** Relative frequency of a condition as a patient's first one, and as a further one. */
export const conditionWeights: Readonly<Record<string, number>> = ${literal(conditions.weights)}

/** What multiplies the weight of a further condition, by the first one. */
export const togetherMultipliers: Readonly<Record<string, Readonly<Record<string, number>>>> = ${literal(conditions.together)}

/** Log-normal nights of a first visit that is not the same day. */
export const nightsOf: Readonly<Record<string, { readonly median: number; readonly sigma: number }>> = ${literal(stay.nightsOf)}

/** Chance that the stay after a first visit, where there is one, comes within 30 days. */
export const soonAgain: Readonly<Record<string, number>> = ${literal(stay.soonAgain)}

/** Median charge in dollars of a Mild stay of three nights. */
export const medianDollars: Readonly<Record<string, number>> = ${literal(charge.first.medianDollars)}
`,
  )
}

function literal(value, indent = '  ') {
  if (typeof value !== 'object') return String(value)
  const lines = Object.entries(value).map(([key, inner]) => {
    const name = /^[A-Za-z]+$/.test(key) ? key : `'${key}'`
    const flat =
      typeof inner !== 'object'
        ? String(inner)
        : `{ ${Object.entries(inner)
            .map(([k, v]) => `${/^[A-Za-z]+$/.test(k) ? k : `'${k}'`}: ${v}`)
            .join(', ')} }`
    return `${indent}${name}: ${flat},`
  })
  return `{\n${lines.join('\n')}\n}`
}
