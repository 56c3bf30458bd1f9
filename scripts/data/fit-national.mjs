/**
 * Fits the numbers of `national` that no publication gives, until the published ones come out: how often a condition
 * is drawn, at which ages and in which sex, which conditions go together, how soon patients are back, the log-normal nights, and
 * median charges.
 * Each round generates a dataset, compares it with the targets below and moves the numbers towards them.
 *
 *   node scripts/data/fit-national.mjs [--patients 200000] [--rounds 8] [--seed fit]
 *
 * needs a build, and writes packages/core/src/odds/national/fitted.ts.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { quantileOf } from '../../packages/core/dist/calibrate/observe/histogram.js'
import { Observations } from '../../packages/core/dist/calibrate/observe/observations.js'
import { Observer } from '../../packages/core/dist/calibrate/observe/observer.js'
import { nationalCatalogue } from '../../packages/core/dist/catalogue/national.js'
import { generate, parseDay, planDataset } from '../../packages/core/dist/index.js'
import { nationalAges } from '../../packages/core/dist/odds/national/ages.js'
import { conditionUtilisation } from '../../packages/core/dist/odds/national/conditions-utilisation.js'
import { nationalOdds } from '../../packages/core/dist/odds/national.js'
import { fitNights } from './fit-nights.mjs'

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
 * failure for its chronic and acute forms: the middle of what both bands allow. Sepsis is aimed at lower inside its bands:
 * higher ratios would leave hardly a patient whose first condition it is.
 */
const oddsRatios = [
  ['High blood pressure', 'Diabetes', 3],
  ['High blood pressure', 'Heart disease', 2.5],
  ['High blood pressure', 'Stroke', 1.8],
  ['Diabetes', 'Heart disease', 2],
  ['Heart disease', 'Kidney failure', 2.6],
  ['Heart disease', 'COPD', 2.4],
  ['COPD', 'Pneumonia', 3.1],
  ['COPD', 'Anxiety', 1.85],
  ['Asthma', 'Depression', 1.55],
  ['Depression', 'Anxiety', 3.5],
  ['Anxiety', 'Migraine', 2.4],
  ['Arthritis', 'High blood pressure', 1.6],
  ['Sepsis', 'Kidney failure', 5.2],
  ['Sepsis', 'Urinary tract infection', 5.3],
  ['Sepsis', 'Pneumonia', 4.7],
]

/** Percent back within 30 days, where not the middle of the range given with the utilisation. */
const returnPercents = {
  Childbirth: 1.7,
  'Heart disease': 22.5,
  Arthritis: 6.5,
  Stroke: 10.5,
  Cancer: 21,
  Sepsis: 22,
  'Kidney failure': 20,
  Diabetes: 13,
  Pneumonia: 15.7,
}

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
  // Of commercially insured women: Peterson-KFF Health System Tracker, 2021-23 (published).
  Childbirth: 20_416,
}
/** Index of women, and steps of the logarithm of a charge, in what is observed. */
const women = 1
const stepsPerUnit = 100
/** A condition is not drawn more than so many times as often for another one that it goes with. */
const mostTogether = 1000
/** Years that the ages of a first condition may differ from those of all its stays. */
const mostYears = 8

const quantiles = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 }
const { conditions, patient, stay, charge } = nationalOdds
const wantedAges = Object.fromEntries(
  conditionUtilisation.map(({ condition, ageYears: { value } }) => [condition, nationalAges(condition, value)]),
)
const window = { startDate: '2022-01-01', today: '2025-12-31' }
Object.assign(stay.nightsOf, fitNights(conditionUtilisation, stay.sameDayRateOf))
for (let round = 1; round <= Number(values.rounds); round++) {
  const found = observe(`${values.seed} ${round}`)
  report(round, found)
  if (round < Number(values.rounds)) move(found)
}
await writeFitted()

/** Generates a dataset and measures what the fit moves. */
function observe(seed) {
  // Planned anew, since the plan follows from the odds.
  const plan = planDataset({ preset: 'national', patients: Number(values.patients), seed, ...window })
  const seen = new Observations(plan.contract.catalogue, parseDay(window.startDate), parseDay(window.today))
  const observer = new Observer(seen)
  for (const batch of generate(plan)) observer.watch(batch)
  observer.finish()
  const all = sum(seen.stays.conditions())
  return {
    visitsPerPatient: plan.rows.visits / plan.rows.patients,
    stays: new Map(conditionUtilisation.map(({ condition }) => [condition, measure(condition, seen, all)])),
    oddsRatios: oddsRatios.map(([one, other]) => seen.comorbidity.association(one, other).oddsRatio),
  }
}

function measure(condition, { bills, returns, stays }, all) {
  const days = stays.days({ condition })
  const logs = bills.logCharges({ condition })
  const { part, whole } = returns.returns({ condition })
  const commercial = bills.commercialDeliveries()
  return {
    percent: (100 * sum(days)) / all,
    returnedPercent: (100 * part) / whole,
    femalePercent: (100 * sum(stays.ages({ condition }, women))) / sum(days),
    ages: quantilesOf(stays.ages({ condition })),
    meanDays: sum(days.map((count, n) => count * n)) / sum(days),
    meanDollars:
      condition === 'Childbirth'
        ? commercial.chargeCents / commercial.bills / 100
        : sum(logs.map((count, step) => count * Math.exp((step + 0.5) / stepsPerUnit))) / sum(logs) / 100,
  }
}

/** Moves the numbers towards what is wanted. */
function move({ stays, oddsRatios: ratios }) {
  for (const { condition, femalePercent, firstVisitPercent, readmissionPercent } of conditionUtilisation) {
    const found = stays.get(condition)
    const { low, high } = readmissionPercent.value
    scale(conditions.weights, condition, firstVisitPercent / found.percent)
    scale(stay.soonAgain, condition, (returnPercents[condition] ?? (low + high) / 2) / found.returnedPercent)
    stay.soonAgain[condition] = Math.min(0.97, stay.soonAgain[condition])
    scale(charge.first.medianDollars, condition, meanDollars[condition] / found.meanDollars)
    moveAges(condition, found.ages)
    if (condition !== 'Childbirth')
      moveShare(patient.femaleShareOf, condition, femalePercent.value, found.femalePercent)
  }
  oddsRatios.forEach(([one, other, wanted], pair) => {
    scale(conditions.together[one], other, wanted / ratios[pair])
    conditions.together[one][other] = Math.min(mostTogether, conditions.together[one][other])
    conditions.together[other][one] = conditions.together[one][other]
  })
  const total = sum(Object.values(conditions.weights))
  for (const name of Object.keys(conditions.weights)) scale(conditions.weights, name, 100 / total, 1)
}

/** Multiplies a number by a part of what it lacks; a single round does not trust a measurement wholly. */
function scale(table, name, ratio, power = 0.85) {
  table[name] = Number((table[name] * Math.min(3, Math.max(1 / 3, ratio)) ** power).toPrecision(4))
}

/** Moves a share by as much as the one that is found misses the one that is wanted. */
function moveShare(table, name, wantedPercent, foundPercent) {
  const moved = table[name] + (0.85 * (wantedPercent - foundPercent)) / 100
  table[name] = Number(Math.min(0.98, Math.max(0.02, moved)).toPrecision(4))
}

/** Moves the quantiles of the first condition's ages by as much as those of all its stays miss the wanted ones. */
function moveAges(condition, found) {
  const wanted = wantedAges[condition]
  const table = patient.agesOf[condition]
  let least = nationalCatalogue.conditions.find(({ name }) => name === condition).ages.min
  for (const quantile of Object.keys(quantiles)) {
    const off = wanted[quantile] - found[quantile]
    // A year is what rounding makes of nothing.
    const moved = table[quantile] + (Math.abs(off) < 2 ? 0 : Math.round(0.6 * off))
    const near = Math.min(wanted[quantile] + mostYears, Math.max(wanted[quantile] - mostYears, moved))
    table[quantile] = Math.max(least, near)
    least = table[quantile]
  }
}

function quantilesOf(ages) {
  return Object.fromEntries(Object.entries(quantiles).map(([name, share]) => [name, quantileOf(ages, share)]))
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

function report(round, { visitsPerPatient, stays, oddsRatios: ratios }) {
  console.log(`round ${round}: ${visitsPerPatient.toFixed(2)} visits per patient`)
  for (const { condition, femalePercent, firstVisitPercent, readmissionPercent, stayDays } of conditionUtilisation) {
    const found = stays.get(condition)
    const { low, high } = readmissionPercent.value
    const pairs = [
      ['share', found.percent, firstVisitPercent],
      ['back', found.returnedPercent, returnPercents[condition] ?? (low + high) / 2],
      ['female', found.femalePercent, femalePercent.value],
      ['days', found.meanDays, stayDays.mean.value],
      ['dollars', found.meanDollars, meanDollars[condition]],
    ]
    console.log(
      `  ${condition.padEnd(24)}${pairs.map(([what, is, wanted]) => `${what} ${is.toFixed(2)} (${wanted})`).join('  ')}`,
    )
  }
  oddsRatios.forEach(([one, other, wanted], pair) => {
    console.log(`  ${one} with ${other}: ${ratios[pair].toFixed(2)} (${wanted})`)
  })
}

async function writeFitted() {
  const tables = [
    [
      'conditionWeights',
      'Readonly<Record<string, number>>',
      "Relative frequency of a condition as a patient's first one, and as a further one.",
      conditions.weights,
    ],
    [
      'agesOf',
      "Readonly<Record<string, Odds['patient']['agesOf'][string]>>",
      'Ages by the first condition, such that over all stays the published ones come out.',
      patient.agesOf,
    ],
    [
      'femaleShareOf',
      'Readonly<Record<string, number>>',
      "Share of women by a patient's first condition, such that over all stays the published share comes out.",
      patient.femaleShareOf,
    ],
    [
      'togetherMultipliers',
      'Readonly<Record<string, Readonly<Record<string, number>>>>',
      'What multiplies the weight of a further condition, by the first one.',
      conditions.together,
    ],
    [
      'nightsOf',
      'Readonly<Record<string, { readonly median: number; readonly sigma: number }>>',
      'Log-normal nights of a first visit that is not the same day.',
      stay.nightsOf,
    ],
    [
      'soonAgain',
      'Readonly<Record<string, number>>',
      'Chance that the stay after a first visit, where there is one, comes within 30 days.',
      stay.soonAgain,
    ],
    [
      'medianDollars',
      'Readonly<Record<string, number>>',
      'Median charge in dollars of a Mild stay of three nights.',
      charge.first.medianDollars,
    ],
  ]
  const head =
    "/*\n * Written by scripts/data/fit-national.mjs; do not edit. All of it is derived: fitted until the published figures that\n * the script names come out.\n */\nimport type { Odds } from '../odds.ts'\n"
  const parts = tables.map(
    ([name, type, comment, table]) => `/** ${comment} */\nexport const ${name}: ${type} = ${literal(table)}\n`,
  )
  await writeFile(
    new URL('../../packages/core/src/odds/national/fitted.ts', import.meta.url),
    [head, ...parts].join('\n'),
  )
}

/** A table as source, one line for each name, as the formatter wants it. */
function literal(table) {
  const lines = Object.entries(table).map(([name, value]) => {
    const inner = typeof value === 'number' ? String(value) : `{ ${entries(value).join(', ')} }`
    const line = `  ${property(name)}: ${inner},`
    return line.length <= 120
      ? line
      : `  ${property(name)}: {\n${entries(value)
          .map((one) => `    ${one},`)
          .join('\n')}\n  },`
  })
  return `{\n${lines.join('\n')}\n}`
}

function entries(table) {
  return Object.entries(table).map(([name, value]) => `${property(name)}: ${value}`)
}

function property(name) {
  return /^[A-Za-z]\w*$/.test(name) ? name : `'${name}'`
}
