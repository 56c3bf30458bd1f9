import { classicOdds } from '../classic.ts'
import type { Odds } from '../odds.ts'
import { medianDollars } from './fitted.ts'
import { uninsuredOfState } from './uninsured-states.ts'

const steady = { of: 'first', share: { min: 0.3, max: 0.7 } } as const

/** Who is insured, by whom, and what that pays, in national. */
export const nationalCoverage: Odds['coverage'] = {
  byAge: [
    { from: 0, uninsured: 0.052, medicare: 0, medicaid: 0.61 },
    { from: 19, uninsured: 0.143, medicare: 0, medicaid: 0.63 },
    { from: 20, uninsured: 0.143, medicare: 0.04, medicaid: 0.63 },
    { from: 26, uninsured: 0.125, medicare: 0.06, medicaid: 0.46 },
    { from: 35, uninsured: 0.104, medicare: 0.15, medicaid: 0.18 },
    { from: 50, uninsured: 0.086, medicare: 0.14, medicaid: 0.24 },
    { from: 65, uninsured: 0.009, medicare: 0.9, medicaid: 0.2 },
  ],
  medicareEntitled: 0.4,
  uninsuredOfState,
  publicShareOf: { Childbirth: { medicare: 0.01, medicaid: 0.495 } },
  patientShare: {
    model: 'cost-sharing',
    of: {
      medicare: {
        nothingShare: 0.35,
        deductibleMetShare: 0.15,
        deductibleDollars: { min: 1600, max: 1676 },
        coinsurance: { min: 0, max: 0.04 },
        maxDollars: 2800,
      },
      medicaid: {
        nothingShare: 0.6,
        deductibleMetShare: 1,
        deductibleDollars: { min: 0, max: 0 },
        coinsurance: { min: 0, max: 0.012 },
        maxDollars: 100,
      },
      commercial: {
        nothingShare: 0.12,
        deductibleMetShare: 0.4,
        deductibleDollars: { min: 0, max: 2200 },
        coinsurance: { min: 0, max: 0.08 },
        maxDollars: 6000,
      },
    },
    multiplierOf: { Childbirth: 2.2 },
  },
  payerShift: { deviation: 0.008, limit: 0.02 },
  payerShares: classicOdds.coverage.payerShares,
}

/** What visits cost in national: allowed amounts. */
export const nationalCharges: Odds['charge'] = {
  first: {
    model: 'log-normal',
    medianDollars,
    nightsAtMedian: 3,
    nightsPower: 0.6,
    sameDayNights: 0.6,
    severityMultiplier: { Normal: 0.86, Mild: 1, Moderate: 1.5, Severe: 2.9 },
    treatmentMultiplier: { 'Cesarean Section': 1.35 },
    coverMultiplier: { medicare: 1, medicaid: 0.92, commercial: 1.08, uninsured: 0.7 },
    sigma: 0.57,
    minDollars: 150,
  },
  followUp: { complex: steady, chronic: steady, acute: steady, minor: steady, behavioural: steady },
  cappedShare: 0.85,
  bump: 1.05,
}

/** When bills are sent, how they are to be paid and how they are, in national. */
export const nationalPayments: Odds['payment'] = {
  billingLagDays: { min: 2, max: 25 },
  goesBy: 'patient share',
  incremental: [
    { from: 0, share: 0.02 },
    { from: 500, share: 0.16 },
    { from: 1500, share: 0.24 },
    { from: 5000, share: 0.34 },
  ],
  incrementalUninsured: 0.1,
  unpaid: { insured: 0.135, uninsured: 0.145 },
  late: { insured: 0.24, uninsured: 0.3 },
  categoryMultiplier: { complex: 1.15, chronic: 1, acute: 0.95, minor: 0.9, behavioural: 1.1 },
  conditionMultiplier: {},
  ageMultiplier: [
    { from: 0, multiplier: 1.1 },
    { from: 30, multiplier: 1.15 },
    { from: 50, multiplier: 1 },
    { from: 65, multiplier: 0.8 },
  ],
  amountMultiplier: [
    { from: 0, multiplier: 0.55 },
    { from: 200, multiplier: 0.85 },
    { from: 1000, multiplier: 1 },
    { from: 3000, multiplier: 1.1 },
    { from: 7500, multiplier: 1.15 },
  ],
  coverMultiplier: { medicare: 0.85, medicaid: 1, commercial: 1.05, uninsured: 1 },
  planMultiplier: { Full: 1.05, Incremental: 0.36 },
  bigUninsuredBill: { fromDollars: 10_000, lateMultiplier: 1.25 },
  payerRisk: { deviation: 0.15, limit: 0.4 },
  onTimeShare: {
    medicare: { min: 0.3, max: 0.9 },
    medicaid: { min: 0.4, max: 1 },
    commercial: { min: 0.3, max: 1 },
    uninsured: { min: 0.4, max: 1 },
  },
  lateDays: { min: 1, max: 150 },
}
