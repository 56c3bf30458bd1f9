import { z } from 'zod'
import { severities } from '../model/visits.ts'

const share = z.number().min(0).max(1)
const weight = z.number().min(0)
const spread = z.strictObject({ deviation: z.number().min(0), limit: z.number().min(0) })
const range = z.strictObject({ min: z.number(), max: z.number() }).refine((r) => r.min <= r.max, 'min is above max')
const band = z
  .strictObject({ min: z.int().min(0), max: z.int(), weight })
  .refine((b) => b.min <= b.max, 'min is above max')
const bySeverity = z.strictObject({ Normal: share, Mild: share, Moderate: share, Severe: share })
const byCategory = <S extends z.ZodType>(value: S) =>
  z.strictObject({ chronic: value, complex: value, acute: value, minor: value, behavioural: value })

/**
 * How often: every weight, rate and spread that the generator draws by. Plain data, checked here, so that a number can
 * be found, questioned and replaced without reading code. Shares are 0 to 1; weights are relative.
 */
export const oddsSchema = z.strictObject({
  /** Visits per patient in bands, equally likely within a band, by category of the first condition. */
  visitsPerPatient: byCategory(z.array(band).min(1)),
  patient: z.strictObject({
    /** Age at the middle of the window, in bands, within the gates of the first condition. */
    ages: z.array(band).min(1),
    /** Share of women, where the condition does not decide it. */
    femaleShare: share,
    bloodTypes: z.record(z.string(), weight),
  }),
  conditions: z.strictObject({
    /** Relative frequency as a patient's first condition, and as a further one. */
    weights: z.record(z.string(), weight),
    /** Shares of patients with one, two, three … distinct conditions. */
    perPatient: z.array(share).min(1),
    /** Chance that the next visit is for the same condition, after a visit of a severity. Only orders the visits. */
    recurrence: bySeverity,
    /** Chance of a second delivery among the later Childbirth visits, where the calendar allows it. */
    secondDelivery: share,
  }),
  stay: z.strictObject({
    /** Chance of a same-day first visit, where the condition's range includes 0 nights. */
    sameDayRate: share,
    hospitalSameDay: spread,
    doctorSameDay: spread,
    /** Chance that a follow-up stays one night; else two. */
    followUpOneNight: share,
    /** Least nights of each severity: Mild, Moderate, Severe. */
    severityNights: z.strictObject({ Mild: z.int(), Moderate: z.int(), Severe: z.int() }),
  }),
  calendar: z.strictObject({
    /** Relative admissions by weekday, Monday first. */
    weekdays: z.strictObject({ emergency: z.array(weight).length(7), planned: z.array(weight).length(7) }),
    /** Conditions whose first visits are mostly planned. */
    plannedConditions: z.array(z.string()),
    /** Relative admissions by month, January first; conditions that are not named have no season. */
    months: z.record(z.string(), z.array(weight).length(12)),
  }),
  care: z.strictObject({
    /** Weights of a condition's treatments in the catalogue's order: on a first visit and on a follow-up. */
    firstTreatments: z.array(weight).min(1),
    followUpTreatments: z.array(weight).min(1),
    /** Share of deliveries by cesarean section. */
    cesareanShare: share,
    /** Weights of a visit's test result by condition and severity: positive, negative, inconclusive. */
    testResults: z.record(z.string(), z.record(z.enum(severities), z.array(weight).length(3).readonly())),
    /** Share of visits with a drug: where the treatment is one, and elsewhere. */
    medicationAsTreatment: share,
    medicationBeside: share,
    doctorMedication: spread,
    /** Chance of asking for a follow-up that does not come within the data. */
    unansweredFollowUp: share,
  }),
  hospital: z.strictObject({
    /** Standard deviation of the logarithm of size. */
    sizeSigma: z.number().min(0),
    doctors: range,
    /** Relative choice of the nearest hospital of the state, the next one, … */
    nearness: z.array(weight).min(1),
    /** Share of episodes at any hospital of the state, by size alone. */
    fartherShare: share,
    chargeMultiplier: range,
    lateMultiplierSigma: z.number().min(0),
    /** Shares of doctors who work at one, two, three hospitals. */
    affiliations: z.array(weight).min(1).max(3),
  }),
  coverage: z.strictObject({
    /** Uninsured share by age today: under 18, 18 to 64, 65 and over. */
    uninsured: z.strictObject({ child: share, adult: share, senior: share }),
    medicareShare: z.strictObject({ senior: share, entitled: share }),
    medicaidShare: z.strictObject({ child: share, adult: share, senior: share }),
    /** Share of a bill that insurance covers: a low and a high range, and the share of bills in the low one. */
    low: range,
    high: range,
    lowShare: share,
    /** Spread of the payers around that. */
    payerShift: spread,
    /** Relative share of the commercial market of a state, by payer, where the payer sells. */
    payerShares: z.record(z.string(), weight),
  }),
  charge: z.strictObject({
    /** Charge of the first visit of an episode in dollars, before the hospital's multiplier. */
    first: byCategory(range),
    /** A follow-up's charge as a part of the visit before it, or of the first visit of its episode. */
    followUp: byCategory(z.strictObject({ of: z.enum(['previous', 'first']), share: range })),
    /** From the second follow-up on: chance of being capped at the previous charge, else at `bump` times it. */
    cappedShare: share,
    bump: z.number().min(1),
  }),
  payment: z.strictObject({
    billingLagDays: range,
    /** Chance of an Incremental plan from a charge in dollars on, highest first, and what lack of insurance adds. */
    incremental: z.array(z.strictObject({ fromDollars: z.number().min(0), share })).min(1),
    incrementalUninsured: share,
    /** Chance that a bill is never paid, and that it is paid late, before multipliers. */
    unpaid: z.strictObject({ insured: share, uninsured: share }),
    late: z.strictObject({ insured: share, uninsured: share }),
    categoryMultiplier: byCategory(z.number().min(0)),
    /** On top of the category's; 1 for conditions that are not named. */
    conditionMultiplier: z.record(z.string(), z.number().min(0)),
    /** Multiplier by age at the bill: under 30, 30 to 49, 50 to 64, 65 and over. */
    ageMultiplier: z.array(z.number().min(0)).length(4),
    /** An uninsured bill above this many dollars is likelier to be paid late. */
    bigUninsuredBill: z.strictObject({ fromDollars: z.number().min(0), lateMultiplier: z.number().min(0) }),
    payerRisk: spread,
    /** Days from billing to payment in time, as a share of the days allowed. */
    onTimeShare: range,
    /** Days past the due date of a late payment. */
    lateDays: range,
  }),
})

export type Odds = z.infer<typeof oddsSchema>
