import { conditionNames } from '../catalogue/condition-names.ts'
import type { Odds } from './odds.ts'
import { payerShares } from './payer-shares.ts'
import { testResultsOf } from './test-results.ts'

const usual = [
  { min: 1, max: 3, weight: 52 },
  { min: 4, max: 7, weight: 28 },
  { min: 8, max: 12, weight: 15 },
  { min: 13, max: 18, weight: 5 },
]

const paidInTime = { min: 0.1, max: 1 }

/**
 * The odds of the classic preset: the behaviour of a widely used small generator. Numbers without a source beside
 * them belong to that behaviour; they come from no publication about the world.
 */
export const classicOdds: Odds = {
  visitsPerPatient: {
    complex: [
      { min: 1, max: 3, weight: 30 },
      { min: 4, max: 7, weight: 30 },
      { min: 8, max: 12, weight: 25 },
      { min: 13, max: 18, weight: 15 },
    ],
    chronic: usual,
    acute: usual,
    minor: usual,
    behavioural: usual,
  },
  patient: {
    // NCHS, National Hospital Discharge Survey, 2010: non-newborn stays by age; computed from public-use data.
    ages: [
      { min: 0, max: 0, weight: 1.8 },
      { min: 1, max: 4, weight: 1.7 },
      { min: 5, max: 14, weight: 2.1 },
      { min: 15, max: 17, weight: 1.4 },
      { min: 18, max: 24, weight: 6.6 },
      { min: 25, max: 34, weight: 11.4 },
      { min: 35, max: 44, weight: 9.1 },
      { min: 45, max: 54, weight: 12.4 },
      { min: 55, max: 64, weight: 14.7 },
      { min: 65, max: 74, weight: 14.8 },
      { min: 75, max: 84, weight: 14.7 },
      { min: 85, max: 97, weight: 9.2 },
    ],
    agesOf: {},
    ageBandsOf: {},
    // US Census Bureau, Vintage 2023 population estimates; assumed (not verified).
    femaleShare: 0.505,
    femaleShareOf: {},
    // Memorial Blood Centers, Blood Types; published.
    bloodTypes: { 'O+': 38, 'O-': 7, 'A+': 34, 'A-': 6, 'B+': 9, 'B-': 2, 'AB+': 3, 'AB-': 1 },
    stateWeights: {},
  },
  conditions: {
    weights: {
      'High blood pressure': 1,
      Diabetes: 1,
      Arthritis: 1,
      Asthma: 1,
      Cancer: 1,
      'Broken bones': 1,
      'Heart disease': 0.35,
      Pneumonia: 1,
      Flu: 1,
      Migraine: 1,
      Depression: 1,
      Anxiety: 1,
      Allergies: 1,
      'Kidney failure': 1,
      Stroke: 1,
      'COVID-19': 1,
      Childbirth: 1,
    },
    perPatient: [0.55, 0.35, 0.1],
    aloneShare: {},
    together: {},
    recurrence: { Normal: 0.4, Mild: 0.5, Moderate: 0.75, Severe: 0.75 },
    newStayShare: {},
    secondDelivery: 0.3,
  },
  stay: {
    sameDayRate: 0.6,
    sameDayRateOf: {},
    hospitalSameDay: { deviation: 0.075, limit: 0.15 },
    doctorSameDay: { deviation: 0.07, limit: 0.15 },
    nightsOf: {},
    nightsOfTreatment: {},
    nightsByAge: [{ from: 0, multiplier: 1 }],
    followUpNights: [0, 0.85, 0.15],
    severity: { model: 'nights', nights: { Mild: 1, Moderate: 4, Severe: 7 } },
    soonAgain: {},
    soonDays: [{ days: 30, weight: 1 }],
  },
  calendar: {
    weekdays: {
      // AHRQ, HCUP Statistical Brief 87, 2010: 19 % of stays begin at the weekend; derived.
      emergency: [1.08, 1.03, 1.01, 1, 1.01, 0.93, 0.94],
      planned: [1.2, 1.2, 1.15, 1.15, 1.1, 0.35, 0.3],
    },
    weekdaysOf: {},
    plannedConditions: ['Arthritis', 'Cancer', 'High blood pressure', 'Depression', 'Anxiety'],
    months: {
      // NCHS, National Hospital Discharge Survey, 2010: discharges per day by month; computed from public-use data.
      Pneumonia: [1.09, 1.32, 1.34, 1.07, 0.92, 0.87, 0.99, 0.68, 0.83, 0.77, 1.08, 1.06],
      Asthma: [1.32, 1.09, 1.21, 0.99, 1.23, 0.89, 0.78, 0.75, 1, 1.09, 0.76, 0.88],
      'Heart disease': [1.01, 1.01, 1.17, 1.04, 0.93, 1.02, 0.97, 0.94, 1.03, 0.96, 1, 0.92],
      Arthritis: [1.13, 1.08, 0.77, 0.92, 1.03, 0.94, 1, 0.88, 0.95, 1.18, 1.12, 1.01],
      // CDC, influenza peak months 1982–2018: December to March; the monthly shares are assumed.
      Flu: [3.2, 3.4, 2.2, 0.6, 0.2, 0.05, 0.05, 0.05, 0.05, 0.25, 0.8, 2.4],
      // Spring pollen and late summer; assumed.
      Allergies: [0.5, 0.5, 0.9, 1.6, 1.8, 1.4, 0.8, 1.2, 1.4, 1, 0.5, 0.4],
      // Winter wave and a smaller one in late summer; assumed.
      'COVID-19': [1.9, 1.3, 0.8, 0.6, 0.6, 0.7, 1, 1.1, 0.9, 0.7, 0.9, 1.5],
      // Social Security Administration, births 2000–2014: births per day by month; computed from public-use data.
      Childbirth: [0.96, 0.99, 0.98, 0.98, 0.98, 1.01, 1.04, 1.05, 1.06, 1, 0.97, 0.99],
    },
    waves: {},
  },
  care: {
    firstTreatments: [0.7, 0.26, 0.04],
    followUpTreatments: [0.5, 0.2, 0.3],
    firstTreatmentsOf: {},
    followUpTreatmentsOf: {},
    // NCHS, Births: Final Data for 2022, 2024; published.
    cesareanShare: 0.321,
    testResults: testResultsOf(conditionNames),
    medicationAsTreatment: 0.97,
    medicationBeside: 0.62,
    doctorMedication: { deviation: 0.1, limit: 0.25 },
    unansweredFollowUp: 0.12,
  },
  hospital: {
    sizeSigma: 0.6,
    doctors: { min: 6, max: 40 },
    nearness: [0.62, 0.22, 0.1, 0.06],
    fartherShare: 0.08,
    chargeMultiplier: { min: 0.9, max: 1.2 },
    lateMultiplierSigma: 0.25,
    lateMultiplierOfState: {},
    affiliations: [0.7, 0.22, 0.08],
  },
  coverage: {
    byAge: [
      { from: 0, uninsured: 0.12, medicare: 0, medicaid: 0.4 },
      { from: 18, uninsured: 0.325, medicare: 0, medicaid: 0.22 },
      { from: 65, uninsured: 0.1, medicare: 0.85, medicaid: 0.04 },
    ],
    medicareEntitled: 0.5,
    uninsuredOfState: {},
    publicShareOf: {},
    patientShare: { model: 'share', low: { min: 0.4, max: 0.7 }, high: { min: 0.6, max: 0.9 }, lowShare: 0.35 },
    payerShift: { deviation: 0.03, limit: 0.08 },
    payerShares: Object.fromEntries(payerShares.map(({ payer, weight }) => [payer, weight])),
  },
  charge: {
    first: {
      model: 'range',
      dollars: {
        complex: { min: 30_000, max: 110_000 },
        chronic: { min: 3_000, max: 20_000 },
        behavioural: { min: 1_000, max: 7_000 },
        acute: { min: 1_000, max: 12_000 },
        minor: { min: 100, max: 5_000 },
      },
    },
    followUp: {
      complex: { of: 'previous', share: { min: 0.6, max: 0.9 } },
      chronic: { of: 'previous', share: { min: 0.6, max: 0.9 } },
      behavioural: { of: 'first', share: { min: 0.35, max: 0.65 } },
      acute: { of: 'first', share: { min: 0.35, max: 0.65 } },
      minor: { of: 'first', share: { min: 0.35, max: 0.65 } },
    },
    cappedShare: 0.7,
    bump: 1.05,
  },
  payment: {
    billingLagDays: { min: 1, max: 14 },
    goesBy: 'charge',
    incremental: [
      { from: 0, share: 0.4 },
      { from: 8_000, share: 0.6 },
      { from: 20_000, share: 0.8 },
    ],
    incrementalUninsured: 0.15,
    unpaid: { insured: 0.12, uninsured: 0.2 },
    late: { insured: 0.2, uninsured: 0.24 },
    categoryMultiplier: { complex: 1.5, chronic: 0.96, acute: 0.86, minor: 0.78, behavioural: 0.92 },
    conditionMultiplier: { Cancer: 1.05, 'Kidney failure': 1.02, Stroke: 0.98, 'Heart disease': 0.92 },
    ageMultiplier: [
      { from: 0, multiplier: 1.15 },
      { from: 30, multiplier: 1.05 },
      { from: 50, multiplier: 1 },
      { from: 65, multiplier: 0.9 },
    ],
    amountMultiplier: [{ from: 0, multiplier: 1 }],
    coverMultiplier: { medicare: 1, medicaid: 1, commercial: 1, uninsured: 1 },
    planMultiplier: { Full: 1, Incremental: 1 },
    bigUninsuredBill: { fromDollars: 10_000, lateMultiplier: 1.3 },
    payerRisk: { deviation: 0.1, limit: 0.3 },
    onTimeShare: { medicare: paidInTime, medicaid: paidInTime, commercial: paidInTime, uninsured: paidInTime },
    lateDays: { min: 1, max: 120 },
  },
}
