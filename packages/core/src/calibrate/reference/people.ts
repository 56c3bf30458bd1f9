import { sources } from '../../catalogue/sources.ts'
import { countOf } from '../observe/histogram.ts'
import { atMost, between, within } from './bands.ts'
import type { ReferenceFigure, ReferenceValue } from './figure.ts'
import { rowsForShare } from './least-rows.ts'
import { percentOf, shareValue } from './values.ts'

const bloodTypes = { 'O+': 38, 'O-': 7, 'A+': 34, 'A-': 6, 'B+': 9, 'B-': 2, 'AB+': 3, 'AB-': 1 }
/** A share in percent up to which a blood type is rare, and has a narrower band. */
const rare = 3

/** In a handful of patients every name is among the hundred commonest. */
const rowsForNames = 10_000

const largestStates = { CA: 12.1, TX: 8.1, NY: 6.3, FL: 6.1, IL: 4.2, PA: 4.1, OH: 3.7, MI: 3.2, GA: 3.1, NC: 3.1 }

/** Populations of 2020 in millions, and of the nation. */
const populations2020 = {
  CA: 39.54,
  TX: 29.15,
  FL: 21.54,
  NY: 20.2,
  PA: 13.0,
  IL: 12.81,
  OH: 11.8,
  GA: 10.71,
  NC: 10.44,
  MI: 10.08,
}
const nation2020 = 331.45

/** Figures on who the patients are: blood, names and homes. */
export const peopleFigures: readonly ReferenceFigure[] = [
  {
    id: 'blood_type',
    topic: 'blood types',
    measures: 'Patients by blood type.',
    source: sources.bloodCenters,
    standing: 'published',
    values: Object.entries(bloodTypes).map(([bloodType, target]) =>
      shareValue({
        label: bloodType,
        target,
        band: within(target, target <= rare ? 0.7 : 1.5),
        of: ({ codes, patients }) => ({
          part: patients.byBloodType.total({ bloodType: codes.bloodTypes.codeOf(bloodType) }),
          whole: patients.byBloodType.total(),
        }),
      }),
    ),
  },
  {
    id: 'rh_positive',
    topic: 'blood types',
    measures: 'Rh-positive patients.',
    source: sources.bloodCenters,
    standing: 'published',
    values: [
      shareValue({
        label: 'positive',
        target: 85,
        band: between(83, 87),
        of: ({ codes, patients }) => ({
          part: patients.byBloodType.total({ bloodType: (place) => codes.bloodTypes.texts[place]!.endsWith('+') }),
          whole: patients.byBloodType.total(),
        }),
      }),
    ],
  },
  {
    id: 'first_names',
    topic: 'names',
    measures:
      'Patients with the commonest given name, and with one of the hundred commonest, weighted to the ages of the nation.',
    source: sources.givenNames2013,
    standing: 'published',
    values: [
      {
        label: 'commonest',
        unit: '%',
        target: 1.16,
        band: atMost(1.5),
        minRows: rowsForShare(1.16, atMost(1.5)),
        observe: ({ patients }) => patients.commonestFirstNames(1),
      },
      {
        label: 'hundred commonest',
        unit: '%',
        target: 29.5,
        band: between(25, 35),
        minRows: rowsForNames,
        observe: ({ patients }) => patients.commonestFirstNames(100),
      },
    ],
  },
  {
    id: 'surnames',
    topic: 'names',
    measures: 'Patients with one of the hundred commonest family names.',
    source: sources.surnames2013,
    standing: 'published',
    values: [
      {
        label: 'hundred commonest',
        unit: '%',
        target: 17,
        band: between(15, 22),
        minRows: rowsForNames,
        observe: ({ patients }) => percentOf(patients.commonestLastNames(100)),
      },
    ],
  },
  {
    id: 'state_pop_2010',
    topic: 'states and places',
    measures: 'Patients living in each of the ten largest states.',
    source: sources.census2010,
    standing: 'published',
    values: Object.entries(largestStates).map(([state, target]) => stateValue(state, target, 0.5)),
  },
  {
    id: 'state_pop_2020',
    topic: 'states and places',
    measures: 'Patients living in each of the ten largest states, against the census after.',
    source: sources.census2020,
    standing: 'published',
    apart: 'not verified',
    bandSetHere: true,
    values: Object.entries(populations2020).map(([state, millions]) =>
      stateValue(state, Math.round((millions / nation2020) * 1000) / 10, 0.5),
    ),
  },
]

function stateValue(state: string, target: number, points: number): ReferenceValue {
  return shareValue({
    label: state,
    target,
    band: within(target, points),
    of: ({ codes, patients }) => {
      const byState = patients.coverage.along('state')
      return { part: byState[codes.states.codeOf(state)]!, whole: countOf(byState) }
    },
  })
}
