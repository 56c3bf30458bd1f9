import type { Source } from '../../catalogue/source.ts'
import { sources } from '../../catalogue/sources.ts'
import { conditionUtilisation, type Sourced } from '../national/conditions-utilisation.ts'
import { agesOf, conditionWeights, femaleShareOf, nightsOf, soonAgain } from '../national/fitted.ts'
import type { Provenance } from './provenance.ts'
import { catalogueProvenance, computed, derived, published, set } from './shared.ts'

/** Where the numbers of national come from. */
export const nationalProvenance: readonly Provenance[] = [
  set(
    'odds.visitsPerPatient',
    'About two visits a patient in four years, more for chronic and complex conditions; returns within 30 days of all stays come near the published share.',
    [sources.brief248],
  ),

  computed('odds.patient.ages', [sources.survey2010], 'Stays by age, newborns left out.'),
  ...fitted(
    'odds.patient.agesOf',
    agesOf,
    ({ ageYears }) => [ageYears],
    'Fitted until the ages at all first visits come out as found; mothers are two years older now, which is assumed.',
  ),
  derived(
    'odds.patient.ageBandsOf.Sepsis',
    [sources.survey2010],
    'Fitted as the ages of the other conditions, and rarer in the young.',
  ),
  derived(
    'odds.patient.ageBandsOf.Flu',
    [sources.facts2005],
    'Fitted until 11, 38 and 51 % of stays are under 1, from 1 to 64, and older.',
  ),
  set('odds.patient.femaleShare', 'Of the population; conditions have shares of their own.', [
    sources.populationEstimates,
  ]),
  ...fitted(
    'odds.patient.femaleShareOf',
    femaleShareOf,
    ({ femalePercent }) => [femalePercent],
    'Fitted until the share of women at all first visits comes out as found.',
  ),
  published('odds.patient.bloodTypes', [sources.bloodCenters]),
  derived('odds.patient.stateWeights', [sources.census2010, sources.census2020], 'Between the two counts.'),

  ...fitted(
    'odds.conditions.weights',
    conditionWeights,
    ({ surveyPercent }) => [surveyPercent],
    'Fitted until the shares of first visits come out as found, scaled so that each condition has at least 0.5 %.',
  ),
  set('odds.conditions.perPatient', 'Chosen so that the odds ratios between conditions can come out.'),
  set('odds.conditions.aloneShare', 'Mothers and people with appendicitis seldom have anything else.'),
  derived(
    'odds.conditions.together',
    [sources.survey2010],
    'Fitted until the odds ratios between two conditions of a patient, adjusted for age and sex, come out as found.',
  ),
  set('odds.conditions.recurrence', 'Only orders the visits of a patient.'),
  set(
    'odds.conditions.newStayShare',
    'Chronic and complex conditions bring people back as inpatients, others for a check.',
  ),
  set('odds.conditions.secondDelivery', 'No figure is published.'),

  set(
    'odds.stay.sameDayRate',
    'Stands for conditions without a rate of their own, and scales the ways of hospitals and doctors.',
  ),
  set('odds.stay.sameDayRateOf', 'About 1.8 % of stays end on their first day; more where observation is usual.', [
    sources.survey2010,
  ]),
  set('odds.stay.hospitalSameDay', 'Hospitals differ.'),
  set('odds.stay.doctorSameDay', 'Doctors differ.'),
  ...fitted(
    'odds.stay.nightsOf',
    nightsOf,
    ({ stayDays: { mean, p50, p90 } }) => [mean, p50, p90],
    'Fitted to mean, median and 90th percentile of the stays.',
  ),
  derived(
    'odds.stay.nightsOfTreatment',
    [sources.survey2010],
    'Stays after vaginal and cesarean deliveries, in days; a stay of a day or less counts as one night.',
  ),
  set('odds.stay.nightsByAge', 'Children leave sooner, the old later.', [sources.survey2010]),
  set('odds.stay.followUpNights', 'A follow-up is mostly over the same day.'),
  derived(
    'odds.stay.severity.usual',
    [sources.sparcs2015, sources.sparcs2024],
    'Between the shares of minor, moderate, major and extreme in the two years.',
  ),
  set('odds.stay.severity.of', 'Such that over all conditions the shares of the two years come out.', [
    sources.sparcs2015,
    sources.sparcs2024,
  ]),
  set('odds.stay.severity.of.Stroke', '47 % of stays for stroke are major or extreme.', [sources.stepanova]),
  set('odds.stay.severity.nightsPower', 'Such that longer stays are the severer ones.'),
  set('odds.stay.severity.followUp', 'A follow-up is never more severe than the visit before it.'),
  ...fitted(
    'odds.stay.soonAgain',
    soonAgain,
    ({ readmissionPercent }) => [readmissionPercent],
    'Fitted until the share back within 30 days comes out as found.',
  ),
  set('odds.stay.soonDays', 'How returns within 30 days spread over them.'),
  set('odds.stay.followUpDays', 'No figure is published.'),

  derived('odds.calendar.weekdays.emergency', [sources.brief87], 'Such that 19 % of stays begin at the weekend.'),
  set('odds.calendar.weekdays.planned', 'Planned care avoids weekends.'),
  computed('odds.calendar.weekdaysOf.Childbirth', [sources.birthsByDay], 'Births by weekday, in percent.'),
  derived(
    'odds.calendar.months',
    [sources.survey2010],
    'What is left of the season of all stays once conditions with one of their own are taken out.',
  ),
  ...['Asthma', 'Arthritis'].map((condition) =>
    computed(
      `odds.calendar.months.${condition}`,
      [sources.survey2010],
      'Discharges per day of a month, by those of the year.',
    ),
  ),
  ...['Pneumonia', 'Heart disease', 'COPD'].map((condition) =>
    derived(
      `odds.calendar.months.${condition}`,
      [sources.survey2010],
      'Discharges per day of a month, by those of the year, changed until the months of the data come out so: stays soon after others keep less of a season.',
    ),
  ),
  set('odds.calendar.months.Flu', 'The peak lies from December to March; the monthly shares are assumed.', [
    sources.fluSeasons,
  ]),
  set('odds.calendar.months.Allergies', 'Pollen in spring and late summer.'),
  computed(
    'odds.calendar.months.Childbirth',
    [sources.birthsByDay],
    'Births per day of a month, by those of the year.',
  ),
  set(
    'odds.calendar.waves.COVID-19',
    'The known waves, and after them a winter wave and a smaller one in late summer.',
  ),

  set('odds.care', 'Standard care; no figure is published.'),
  published('odds.care.cesareanShare', [sources.births2022]),
  set('odds.care.testResults', 'Tests are the likelier positive, the more severe the illness; no figure is published.'),

  set('odds.hospital', 'How sizes and doctors spread; people mostly go to the nearest hospital of their state.'),
  set('odds.hospital.chargeMultiplier', 'Hospitals of a state differ about as much as states do.', [
    sources.stateExpenses2022,
  ]),
  set('odds.hospital.lateMultiplierSigma', 'Hospitals differ.'),
  set('odds.hospital.lateMultiplierOfState', 'Unpaid bills are commonest in the South; by how much is assumed.', [
    sources.cfpb,
  ]),

  derived(
    'odds.coverage.byAge',
    [sources.survey2010],
    'Such that payers of stays by age come out as found, Medicaid covering more people today.',
  ),
  derived(
    'odds.coverage.byAge.*.uninsured',
    [sources.coverage2023, sources.uninsured2024],
    'Such that the uninsured by age come out as found.',
  ),
  set('odds.coverage.byAge.*.from', "Ages at which coverage changes: Medicare at 65, a parent's plan until 26."),
  set('odds.coverage.medicareEntitled', 'How many adults under 65 with kidney failure have Medicare for it.'),
  derived(
    'odds.coverage.uninsuredOfState',
    [sources.uninsured2022, sources.uninsured2024],
    'The share of a state by that of the nation; Texas and Massachusetts of 2024.',
  ),
  derived(
    'odds.coverage.publicShareOf.Childbirth',
    [sources.births2022, sources.survey2010],
    'Births that Medicaid paid for, of the insured, and the few with Medicare.',
  ),
  set('odds.coverage.patientShare', 'Such that what patients owe comes near the published means.', [
    sources.adrion,
    sources.birthSpending,
  ]),
  set('odds.coverage.patientShare.of.medicare.deductibleDollars', 'The deductibles of the years 2023 to 2025.', [
    sources.partADeductible,
  ]),
  set('odds.coverage.patientShare.of.medicaid', 'Medicaid leaves patients next to nothing.'),
  set('odds.coverage.payerShift', 'Payers differ.'),
  derived(
    'odds.coverage.payerShares',
    [sources.insurers2024, sources.census2020],
    'Weights within the states where a payer sells, such that the ten largest come to their national shares.',
  ),

  set('odds.charge.first', 'Allowed amounts in dollars of today.'),
  set(
    'odds.charge.first.medianDollars',
    'Fitted until assumed mean amounts come out, which were set after the published costs by condition; that of deliveries is published.',
    [sources.birthSpending],
  ),
  set(
    'odds.charge.first.nightsPower',
    'Such that charges rise with the nights to the power of 0.7, severity included.',
  ),
  set('odds.charge.first.severityMultiplier', 'Such that mean charges rise with severity as found.', [
    sources.sparcs2024,
  ]),
  set('odds.charge.first.treatmentMultiplier', 'Such that cesarean deliveries cost as published.', [
    sources.birthSpending,
  ]),
  set('odds.charge.first.sigma', 'Such that charges spread as found, within diagnoses and over all stays.', [
    sources.sparcs2020,
    sources.sparcs2024,
  ]),
  set(
    'odds.charge.first.coverMultiplier',
    'Public payers allow less than private ones, and people without insurance get a discount.',
  ),
  set('odds.charge.followUp', 'A follow-up costs about half of the first visit.'),
  set('odds.charge.cappedShare', 'Small bumps over the previous visit are rare.'),
  set('odds.charge.bump', 'Small bumps over the previous visit are small.'),

  set(
    'odds.payment',
    'No figure is published for these; the shares paid late, and never, come near the published ones.',
    [sources.crowe, sources.pymnts],
  ),
  set('odds.payment.billingLagDays', 'A bill follows within 30 days of discharge.'),
  set('odds.payment.incremental', 'Such that about a fifth of larger balances are on a plan.', [
    sources.debtSurvey2022,
  ]),
  set('odds.payment.ageMultiplier', 'Older people leave fewer bills unpaid.', [sources.cfpb]),
  set('odds.payment.planMultiplier', 'Such that nine in ten plans are paid in full in time.', [sources.pymnts]),
  set('odds.payment.onTimeShare', 'Such that about seven in ten payments take more than 30 days.', [sources.jpMorgan]),

  derived(
    'catalogue.conditions.*.stayNights',
    [sources.survey2010],
    'From 0 where a stay of a day or less is usual; at most a little above the 99th percentile of a log-normal stay through median and 90th percentile.',
  ),
  set('catalogue.conditions.Flu.stayNights', 'As asthma: too few records.'),
  set('catalogue.conditions.COVID-19.stayNights', 'Through a published median and an assumed 90th percentile.', [
    sources.ohsfeldt,
  ]),
  set('catalogue.conditions.*.ages', 'Any age, or adults alone.'),
  computed('catalogue.conditions.COPD.ages', [sources.survey2010], '2-3 % of stays at most are under 40.'),
  set('catalogue.conditions.Appendicitis.ages', 'Hardly seen before 2.'),
  set('catalogue.conditions.Gallbladder disease.ages', 'Hardly seen before 10.'),
  set('catalogue.conditions.*.maxVisitsPerCalendarYear', 'Nobody has flu, or pneumonia, over and over in a year.'),
  set('catalogue.maxConditionsPerPatient', 'So many are enough for people with several illnesses.'),
  ...catalogueProvenance,
]

type Utilisation = (typeof conditionUtilisation)[number]

/** Numbers by condition that were fitted to what was found for each. */
function fitted(
  of: string,
  numbers: Readonly<Record<string, unknown>>,
  foundIn: (utilisation: Utilisation) => readonly Sourced<unknown>[],
  note: string,
): Provenance[] {
  const utilisations = conditionUtilisation.filter(({ condition }) => condition in numbers)
  return utilisations.map((utilisation) => {
    const found = foundIn(utilisation)
    const from = distinct(found.flatMap(({ source }) => (source === undefined ? [] : [source])))
    const path = `${of}.${utilisation.condition}`
    if (found.some(({ standing }) => standing !== 'assumed')) return derived(path, from, note)
    return set(path, `${note} What was to come out is itself assumed.`, from)
  })
}

function distinct(list: readonly Source[]): Source[] {
  return [...new Set(list)]
}
