import { payerKinds } from '../../catalogue/payer-kinds.ts'
import { severities } from '../../model/closed-lists.ts'
import { byMember, byName, singles } from './lay-out.ts'
import type { LayOut, PresetNumbers, TableLayout } from './odds-table.ts'

const categories = ['complex', 'chronic', 'acute', 'minor', 'behavioural'] as const
const covers = [...payerKinds, 'uninsured'] as const
const coverageColumns = [
  { name: 'from age', unit: 'years', key: 'from' },
  { name: 'uninsured', unit: 'share of all', key: 'uninsured' },
  { name: 'Medicare', unit: 'share of the insured', key: 'medicare' },
  { name: 'Medicaid', unit: 'share of the rest', key: 'medicaid' },
] as const

/** Who pays, what visits cost, and how bills are paid. */
export const moneyTables: LayOut = (preset) => [...coverage(preset), ...charges(preset), ...payments(preset)]

function coverage(preset: PresetNumbers): TableLayout[] {
  const { conditions, payers } = preset.catalogue
  return [
    {
      name: 'insurance',
      title: 'Insurance by age',
      about: 'Age today. Who is left has a commercial payer.',
      rowName: 'step',
      columns: coverageColumns,
      rows: byMember(preset, 'odds.coverage.byAge', coverageColumns, (_, place) => String(place + 1)),
    },
    {
      name: 'insurance-by-condition',
      title: 'Public insurance by first condition',
      about: 'In place of the shares by age.',
      rowName: 'first condition',
      ...byName(
        preset,
        conditions.map(({ name }) => name),
        [
          { name: 'Medicare', unit: 'share of the insured', at: 'odds.coverage.publicShareOf.*.medicare' },
          { name: 'Medicaid', unit: 'share of the rest', at: 'odds.coverage.publicShareOf.*.medicaid' },
        ],
      ),
    },
    {
      name: 'payers',
      title: 'Commercial payers',
      about: 'Share of the commercial market of a state, where the payer sells.',
      rowName: 'payer',
      ...byName(
        preset,
        payers.map(({ name }) => name),
        [{ name: 'market', unit: 'weight', at: 'odds.coverage.payerShares.*' }],
      ),
    },
    {
      name: 'patient-share',
      title: 'What insurance leaves to the patient',
      about:
        'A part of the bill, or a deductible and a part of the rest up to a maximum. Payers depart from it a little.',
      rowName: 'number',
      columns: [{ name: 'value' }],
      rows: singles(preset, [
        [
          'adults under 65 with an entitling condition who have Medicare',
          'share, 0 to 1',
          'odds.coverage.medicareEntitled',
        ],
        ['payers: standard deviation', 'added share', 'odds.coverage.payerShift.deviation'],
        ['payers: at most', 'added share', 'odds.coverage.payerShift.limit'],
        ['bills in the low range of coverage', 'share, 0 to 1', 'odds.coverage.patientShare.lowShare'],
        ['low range of coverage, from', 'share of the bill', 'odds.coverage.patientShare.low.min'],
        ['low range of coverage, to', 'share of the bill', 'odds.coverage.patientShare.low.max'],
        ['high range of coverage, from', 'share of the bill', 'odds.coverage.patientShare.high.min'],
        ['high range of coverage, to', 'share of the bill', 'odds.coverage.patientShare.high.max'],
        ...payerKinds.flatMap((kind) => {
          const at = `odds.coverage.patientShare.of.${kind}`
          return [
            [`${kind}: bills that leave nothing`, 'share, 0 to 1', `${at}.nothingShare`],
            [`${kind}: deductible met before`, 'share, 0 to 1', `${at}.deductibleMetShare`],
            [`${kind}: deductible, from`, 'dollars', `${at}.deductibleDollars.min`],
            [`${kind}: deductible, to`, 'dollars', `${at}.deductibleDollars.max`],
            [`${kind}: part of the rest, from`, 'share, 0 to 1', `${at}.coinsurance.min`],
            [`${kind}: part of the rest, to`, 'share, 0 to 1', `${at}.coinsurance.max`],
            [`${kind}: at most`, 'dollars', `${at}.maxDollars`],
          ] as const
        }),
        ...conditions.map(
          ({ name }) => [`owed for ${name}`, 'factor', `odds.coverage.patientShare.multiplierOf.${name}`] as const,
        ),
      ]),
    },
  ]
}

function charges(preset: PresetNumbers): TableLayout[] {
  const { conditions } = preset.catalogue
  const treatments = [...new Set(conditions.flatMap((condition) => condition.treatments.map(({ name }) => name)))]
  return [
    {
      name: 'charges-by-category',
      title: 'Charges by category',
      about:
        "First visits in dollars, before the hospital's factor, any charge alike; follow-ups as a part of the visit before or of the first.",
      rowName: 'category',
      ...byName(preset, categories, [
        { name: 'first visit, from', unit: 'dollars', at: 'odds.charge.first.dollars.*.min' },
        { name: 'to', unit: 'dollars', at: 'odds.charge.first.dollars.*.max' },
        { name: 'follow-up is a part of', at: 'odds.charge.followUp.*.of' },
        { name: 'from', unit: 'share, 0 to 1', at: 'odds.charge.followUp.*.share.min' },
        { name: 'to ', unit: 'share, 0 to 1', at: 'odds.charge.followUp.*.share.max' },
      ]),
    },
    {
      name: 'charges',
      title: 'Charges of first visits by condition',
      about: "Median of a Mild stay, before the hospital's factor.",
      rowName: 'condition',
      ...byName(
        preset,
        conditions.map(({ name }) => name),
        [{ name: 'median', unit: 'dollars', at: 'odds.charge.first.medianDollars.*' }],
      ),
    },
    {
      name: 'charge-rules',
      title: 'What charges rise with',
      about: 'Stay, severity, treatment, payer and chance; and what follow-ups are held to.',
      rowName: 'number',
      columns: [{ name: 'value' }],
      rows: singles(preset, [
        ['nights of the median stay', 'nights', 'odds.charge.first.nightsAtMedian'],
        ['charges rise with the nights to the power of', 'power', 'odds.charge.first.nightsPower'],
        ['a same-day visit counts as', 'nights', 'odds.charge.first.sameDayNights'],
        ...severities.map(
          (name) => [`severity ${name}`, 'factor', `odds.charge.first.severityMultiplier.${name}`] as const,
        ),
        ...treatments.map(
          (name) => [`treatment ${name}`, 'factor', `odds.charge.first.treatmentMultiplier.${name}`] as const,
        ),
        ...covers.map((name) => [`payer: ${name}`, 'factor', `odds.charge.first.coverMultiplier.${name}`] as const),
        ['spread of what is left', 'sigma of the logarithm', 'odds.charge.first.sigma'],
        ['no first visit charges less than', 'dollars', 'odds.charge.first.minDollars'],
        ['later follow-ups capped at the visit before', 'share, 0 to 1', 'odds.charge.cappedShare'],
        ['the others capped at', 'times the visit before', 'odds.charge.bump'],
      ]),
    },
  ]
}

function payments(preset: PresetNumbers): TableLayout[] {
  const { conditions } = preset.catalogue
  const { payment } = preset.odds
  const steps = <Key extends 'incremental' | 'ageMultiplier' | 'amountMultiplier'>(
    key: Key,
    words: string,
    start: string,
    unit: string,
    value: string,
  ) =>
    payment[key].flatMap((_, place) => [
      [`${words} ${place + 1} begins at`, start, `odds.payment.${key}.${place}.from`] as const,
      [`${words} ${place + 1}`, unit, `odds.payment.${key}.${place}.${value}`] as const,
    ])
  return [
    {
      name: 'payments',
      title: 'How bills are paid',
      about: `Plans and lateness go by the ${payment.goesBy === 'charge' ? 'whole charge' : "patient's part of the charge"}. Chances of paying late and never are multiplied by all the factors that apply.`,
      rowName: 'number',
      columns: [{ name: 'value' }],
      rows: singles(preset, [
        ['a bill follows at least', 'days after discharge', 'odds.payment.billingLagDays.min'],
        ['a bill follows at most', 'days after discharge', 'odds.payment.billingLagDays.max'],
        ...steps('incremental', 'Incremental plan, step', 'dollars', 'chance, 0 to 1', 'share'),
        ['Incremental plan, without insurance', 'added chance', 'odds.payment.incrementalUninsured'],
        ['never paid, insured', 'chance, 0 to 1', 'odds.payment.unpaid.insured'],
        ['never paid, uninsured', 'chance, 0 to 1', 'odds.payment.unpaid.uninsured'],
        ['paid late, insured', 'chance, 0 to 1', 'odds.payment.late.insured'],
        ['paid late, uninsured', 'chance, 0 to 1', 'odds.payment.late.uninsured'],
        ...categories.map((name) => [`category ${name}`, 'factor', `odds.payment.categoryMultiplier.${name}`] as const),
        ...conditions.map(
          ({ name }) => [`condition ${name}`, 'factor', `odds.payment.conditionMultiplier.${name}`] as const,
        ),
        ...steps('ageMultiplier', 'age, step', 'years', 'factor', 'multiplier'),
        ...steps('amountMultiplier', 'amount, step', 'dollars', 'factor', 'multiplier'),
        ...covers.map((name) => [`payer: ${name}`, 'factor', `odds.payment.coverMultiplier.${name}`] as const),
        ['Full plan', 'factor', 'odds.payment.planMultiplier.Full'],
        ['Incremental plan', 'factor', 'odds.payment.planMultiplier.Incremental'],
        ['a big uninsured bill is above', 'dollars', 'odds.payment.bigUninsuredBill.fromDollars'],
        ['a big uninsured bill, paid late', 'factor', 'odds.payment.bigUninsuredBill.lateMultiplier'],
        ['payers: standard deviation', 'added factor', 'odds.payment.payerRisk.deviation'],
        ['payers: at most', 'added factor', 'odds.payment.payerRisk.limit'],
        ...covers.flatMap((name) => [
          [
            `paid in time, ${name}: earliest`,
            'share of the days allowed',
            `odds.payment.onTimeShare.${name}.min`,
          ] as const,
          [
            `paid in time, ${name}: latest`,
            'share of the days allowed',
            `odds.payment.onTimeShare.${name}.max`,
          ] as const,
        ]),
        ['paid late: at least', 'days past the due date', 'odds.payment.lateDays.min'],
        ['paid late: at most', 'days past the due date', 'odds.payment.lateDays.max'],
      ]),
    },
  ]
}
