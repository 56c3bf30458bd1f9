import type { Condition } from './catalogue.ts'
import type { ConditionName } from './condition-names.ts'

/** A condition without its drugs: what a preset starts from before it adds them. */
export type ConditionWithoutDrugs = Omit<Condition, 'drugs'> & { readonly name: ConditionName }

const anyAge = { min: 0, max: 120 }
const adults = { min: 18, max: 120 }

/**
 * The 17 conditions of every preset, as classic has them, in the order of the documentation's table. Of the
 * treatments the first-line one comes first and Monitoring last.
 *
 * Categories, nights and treatments belong to the behaviour that classic imitates; they come from no publication.
 * Gates of age, unless one is marked otherwise: adult-only conditions from 18 (high blood pressure below 18 is about
 * 1 % of its stays: NCHS, National Hospital Discharge Survey, 2010; computed from public-use data).
 */
export const conditions: readonly ConditionWithoutDrugs[] = [
  {
    name: 'High blood pressure',
    category: 'chronic',
    stayNights: { min: 0, max: 2 },
    ages: adults,
    treatments: [{ name: 'Medication' }, { name: 'Lifestyle Counseling' }, { name: 'Monitoring' }],
  },
  {
    name: 'Diabetes',
    category: 'chronic',
    stayNights: { min: 1, max: 4 },
    // Type 1 begins at any age.
    ages: anyAge,
    treatments: [{ name: 'Insulin Therapy' }, { name: 'Dietary Management' }, { name: 'Monitoring' }],
  },
  {
    name: 'Arthritis',
    category: 'chronic',
    stayNights: { min: 1, max: 3 },
    // Osteoarthritis: 2-3 % of stays at most are under 40 (NCHS, National Hospital Discharge Survey, 2010; computed
    // from public-use data).
    ages: { min: 40, max: 120 },
    treatments: [{ name: 'Physical Therapy' }, { name: 'Joint Injections' }, { name: 'Monitoring' }],
  },
  {
    name: 'Asthma',
    category: 'chronic',
    stayNights: { min: 0, max: 2 },
    ages: anyAge,
    treatments: [{ name: 'Inhaler' }, { name: 'Nebulizer Therapy' }, { name: 'Monitoring' }],
  },
  {
    name: 'Cancer',
    category: 'complex',
    stayNights: { min: 5, max: 10 },
    ages: anyAge,
    treatments: [{ name: 'Chemotherapy' }, { name: 'Radiation Therapy' }, { name: 'Monitoring' }],
  },
  {
    name: 'Broken bones',
    category: 'acute',
    stayNights: { min: 0, max: 5 },
    ages: anyAge,
    treatments: [{ name: 'Cast' }, { name: 'Surgery' }, { name: 'Monitoring' }],
  },
  {
    name: 'Heart disease',
    category: 'complex',
    stayNights: { min: 5, max: 10 },
    ages: adults,
    treatments: [{ name: 'Bypass Surgery', maxPerPatient: 1 }, { name: 'Medication' }, { name: 'Monitoring' }],
  },
  {
    name: 'Pneumonia',
    category: 'acute',
    stayNights: { min: 2, max: 7 },
    ages: anyAge,
    maxVisitsPerCalendarYear: 3,
    treatments: [{ name: 'Medication' }, { name: 'Oxygen Therapy' }, { name: 'Monitoring' }],
  },
  {
    name: 'Flu',
    category: 'minor',
    stayNights: { min: 0, max: 2 },
    ages: anyAge,
    maxVisitsPerCalendarYear: 3,
    treatments: [{ name: 'Medication' }, { name: 'Rest & Fluids' }, { name: 'Monitoring' }],
  },
  {
    name: 'Migraine',
    category: 'minor',
    stayNights: { min: 0, max: 1 },
    // Assumed: hardly diagnosed in hospital before 10.
    ages: { min: 10, max: 120 },
    treatments: [{ name: 'Medication' }, { name: 'Pain Management' }, { name: 'Monitoring' }],
  },
  {
    name: 'Depression',
    category: 'behavioural',
    stayNights: { min: 3, max: 7 },
    // Assumed: hardly admitted before 10.
    ages: { min: 10, max: 120 },
    treatments: [{ name: 'Therapy (CBT)' }, { name: 'Medication' }, { name: 'Monitoring' }],
  },
  {
    name: 'Anxiety',
    category: 'behavioural',
    stayNights: { min: 1, max: 3 },
    // Assumed: the youngest age for which a drug is labelled for it is 7, and nobody is admitted for it as a baby.
    ages: { min: 7, max: 120 },
    treatments: [{ name: 'Counseling' }, { name: 'Medication' }, { name: 'Monitoring' }],
  },
  {
    name: 'Allergies',
    category: 'minor',
    stayNights: { min: 0, max: 1 },
    ages: anyAge,
    treatments: [{ name: 'Medication' }, { name: 'Allergy Shots' }, { name: 'Monitoring' }],
  },
  {
    name: 'Kidney failure',
    category: 'complex',
    stayNights: { min: 5, max: 10 },
    ages: adults,
    treatments: [{ name: 'Dialysis' }, { name: 'Transplant Evaluation' }, { name: 'Monitoring' }],
  },
  {
    name: 'Stroke',
    category: 'complex',
    stayNights: { min: 5, max: 10 },
    ages: adults,
    treatments: [{ name: 'Rehabilitation' }, { name: 'Medication' }, { name: 'Monitoring' }],
  },
  {
    name: 'COVID-19',
    category: 'acute',
    stayNights: { min: 3, max: 14 },
    ages: anyAge,
    // First cases were diagnosed in the US in late January 2020; assumed: no stay in these data before February.
    from: '2020-02-01',
    treatments: [{ name: 'Supportive Care' }, { name: 'Medication' }, { name: 'Monitoring' }],
  },
  {
    name: 'Childbirth',
    category: 'acute',
    stayNights: { min: 1, max: 5 },
    ages: { min: 25, max: 50 },
    gender: 'Female',
    treatments: [
      { name: 'Delivery', on: 'first' },
      { name: 'Cesarean Section', on: 'first' },
      { name: 'Postpartum Checkup', on: 'follow-up' },
      { name: 'Lactation Support', on: 'follow-up' },
      { name: 'Monitoring', on: 'follow-up' },
    ],
    delivery: { treatments: ['Delivery', 'Cesarean Section'], maxPerPatient: 2, minDaysApart: 270 },
  },
]
