import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import type { Contract } from '../../src/plan/contract.ts'

const anyAge = { min: 0, max: 120 }
const adults = { min: 18, max: 120 }
const albuterol = { name: 'Albuterol', strengths: ['90 mcg'], frequencies: ['As needed'] }

/** A catalogue with one of everything that can be ruled. */
export const catalogue: Catalogue = {
  conditions: [
    {
      name: 'Asthma',
      category: 'chronic',
      stayNights: { min: 0, max: 2 },
      ages: anyAge,
      treatments: [{ name: 'Inhaler' }, { name: 'Monitoring' }],
      drugs: [
        albuterol,
        { name: 'Montelukast', strengths: ['5 mg', '10 mg'], frequencies: ['Nightly'], ages: { min: 6, max: 120 } },
      ],
    },
    {
      name: 'High blood pressure',
      category: 'chronic',
      stayNights: { min: 0, max: 2 },
      ages: adults,
      treatments: [{ name: 'Medication' }, { name: 'Monitoring' }],
      drugs: [
        { name: 'Amlodipine', strengths: ['5 mg', '10 mg'], frequencies: ['Once daily'] },
        { name: 'Labetalol', strengths: ['100 mg'], frequencies: ['Twice daily'], notWith: ['Asthma'] },
        { name: 'Methyldopa', strengths: ['250 mg'], frequencies: ['Twice daily'], gender: 'Female' },
      ],
    },
    {
      name: 'Heart disease',
      category: 'complex',
      stayNights: { min: 5, max: 10 },
      ages: adults,
      treatments: [{ name: 'Bypass Surgery', maxPerPatient: 1 }, { name: 'Medication' }, { name: 'Monitoring' }],
      drugs: [{ name: 'Aspirin', strengths: ['81 mg'], frequencies: ['Once daily'] }],
    },
    {
      name: 'Kidney failure',
      category: 'complex',
      stayNights: { min: 5, max: 10 },
      ages: adults,
      treatments: [{ name: 'Dialysis' }, { name: 'Monitoring' }],
      drugs: [],
    },
    {
      name: 'Flu',
      category: 'minor',
      stayNights: { min: 0, max: 2 },
      ages: anyAge,
      maxVisitsPerCalendarYear: 3,
      treatments: [{ name: 'Medication' }, { name: 'Rest & Fluids' }],
      drugs: [],
    },
    {
      name: 'COVID-19',
      category: 'acute',
      stayNights: { min: 3, max: 14 },
      ages: anyAge,
      from: '2020-02-01',
      treatments: [{ name: 'Supportive Care' }, { name: 'Medication' }],
      drugs: [{ name: 'Remdesivir', strengths: ['200 mg'], frequencies: ['Once daily'], from: '2020-05-01' }],
    },
    {
      name: 'Childbirth',
      category: 'acute',
      stayNights: { min: 1, max: 5 },
      ages: { min: 15, max: 49 },
      gender: 'Female',
      treatments: [
        { name: 'Delivery', on: 'first' },
        { name: 'Cesarean Section', on: 'first' },
        { name: 'Postpartum Checkup', on: 'follow-up' },
        { name: 'Monitoring', on: 'follow-up' },
      ],
      delivery: { treatments: ['Delivery', 'Cesarean Section'], maxPerPatient: 2, minDaysApart: 270 },
      drugs: [],
    },
    {
      name: 'Broken bones',
      category: 'acute',
      stayNights: { min: 0, max: 5 },
      ages: anyAge,
      // One for either kind of visit, in a condition without deliveries.
      treatments: [{ name: 'Cast' }, { name: 'Surgery', on: 'first' }, { name: 'Monitoring' }],
      drugs: [],
    },
  ],
  payers: [
    { name: 'Medicare', kind: 'medicare' },
    { name: 'Medicaid', kind: 'medicaid' },
    { name: 'Bluebird Mutual', kind: 'commercial' },
    { name: 'Lone Prairie Health', kind: 'commercial', states: ['TX'] },
  ],
  maxConditionsPerPatient: 3,
  everyReturnIsFollowUp: true,
  maxFollowUpNights: 2,
  medicare: { minAge: 20, entitlingConditions: ['Kidney failure'] },
}

/** The contract of the dataset by hand. */
export const contract: Contract = {
  preset: 'by hand',
  startDate: '2020-01-01',
  today: '2024-01-01',
  mode: { kind: 'nationwide' },
  places: {
    source: 'file',
    sha256: '0'.repeat(64),
    rows: [
      ...['10001', '10011', '10012', '10013', '10014', '10019'].map((zipcode) => place(zipcode, 'New York', 'NY')),
      place('75001', 'Addison', 'TX'),
      place('75002', 'Allen', 'TX'),
      place('75009', 'Celina', 'TX'),
      place('00501', 'Holtsville', 'NY'),
    ],
  },
  catalogue,
}

function place(zipcode: string, city: string, state: string) {
  return { zipcode, city, state }
}
