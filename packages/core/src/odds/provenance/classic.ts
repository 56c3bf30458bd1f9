import { sources } from '../../catalogue/sources.ts'
import type { Provenance } from './provenance.ts'
import { catalogueProvenance, computed, derived, imitated, published, set } from './shared.ts'

/** Where the numbers of classic come from. */
export const classicProvenance: readonly Provenance[] = [
  imitated('odds.visitsPerPatient'),

  computed('odds.patient.ages', [sources.survey2010], 'Stays by age, newborns left out.'),
  set('odds.patient.femaleShare', 'Of the population, not of patients.', [sources.populationEstimates]),
  published('odds.patient.bloodTypes', [sources.bloodCenters]),

  imitated('odds.conditions'),

  imitated('odds.stay'),

  derived('odds.calendar.weekdays.emergency', [sources.brief87], 'Such that 19 % of stays begin at the weekend.'),
  set('odds.calendar.weekdays.planned', 'Planned care avoids weekends.'),
  computed('odds.calendar.months', [sources.survey2010], 'Discharges per day of a month, by those of the year.'),
  set('odds.calendar.months.Flu', 'The peak lies from December to March; the monthly shares are assumed.', [
    sources.fluSeasons,
  ]),
  set('odds.calendar.months.Allergies', 'Pollen in spring and late summer.'),
  set('odds.calendar.months.COVID-19', 'A winter wave, and a smaller one in late summer.'),
  computed(
    'odds.calendar.months.Childbirth',
    [sources.birthsByDay],
    'Births per day of a month, by those of the year.',
  ),

  imitated('odds.care'),
  published('odds.care.cesareanShare', [sources.births2022]),
  set('odds.care.testResults', 'Tests are the likelier positive, the more severe the illness; no figure is published.'),

  imitated('odds.hospital'),

  imitated('odds.coverage'),
  derived(
    'odds.coverage.payerShares',
    [sources.insurers2024, sources.census2020],
    'Weights within the states where a payer sells, such that the ten largest come to their national shares.',
  ),

  imitated('odds.charge'),
  imitated('odds.payment'),

  imitated('catalogue.conditions.*.stayNights'),
  imitated('catalogue.conditions.*.ages'),
  imitated('catalogue.conditions.*.maxVisitsPerCalendarYear'),
  imitated('catalogue.maxConditionsPerPatient'),
  ...catalogueProvenance,
]
