import type { ConditionWithoutDrugs } from '../conditions.ts'

const anyAge = { min: 0, max: 120 }

/**
 * The six conditions that national adds. Categories and treatments are standard care (assumed). The most nights are
 * set as for the others, the survey's median, 90th percentile and derived 99th percentile standing beside them (NCHS,
 * National Hospital Discharge Survey, 2010).
 */
export const addedConditions: readonly ConditionWithoutDrugs[] = [
  {
    name: 'COPD',
    category: 'chronic',
    // 3, 9: 22
    stayNights: { min: 0, max: 30 },
    // Under 40: 2-3 % of stays at most (NCHS, National Hospital Discharge Survey, 2010; computed from public-use data).
    ages: { min: 40, max: 120 },
    treatments: [
      { name: 'Inhaler' },
      { name: 'Oxygen Therapy' },
      { name: 'Pulmonary Rehabilitation' },
      { name: 'Monitoring' },
    ],
  },
  {
    name: 'Sepsis',
    category: 'complex',
    // 6, 17: 40
    stayNights: { min: 1, max: 60 },
    ages: anyAge,
    treatments: [
      { name: 'IV Antibiotics' },
      { name: 'IV Fluids' },
      { name: 'Intensive Care', on: 'first' },
      { name: 'Monitoring' },
    ],
  },
  {
    name: 'Appendicitis',
    category: 'acute',
    // 2, 6: 15
    stayNights: { min: 0, max: 21 },
    // Assumed: hardly seen before 2.
    ages: { min: 2, max: 120 },
    treatments: [
      { name: 'Appendectomy', on: 'first', maxPerPatient: 1 },
      { name: 'IV Antibiotics' },
      { name: 'Wound Care', on: 'follow-up' },
      { name: 'Monitoring' },
    ],
  },
  {
    name: 'Urinary tract infection',
    category: 'acute',
    // 3, 7: 14
    stayNights: { min: 0, max: 21 },
    ages: anyAge,
    treatments: [{ name: 'Antibiotics' }, { name: 'IV Fluids' }, { name: 'Monitoring' }],
  },
  {
    name: 'Gallbladder disease',
    category: 'acute',
    // 3, 8: 18
    stayNights: { min: 0, max: 25 },
    // Assumed: hardly seen before 10.
    ages: { min: 10, max: 120 },
    treatments: [
      { name: 'Cholecystectomy', on: 'first', maxPerPatient: 1 },
      { name: 'IV Antibiotics' },
      { name: 'Dietary Management' },
      { name: 'Monitoring' },
    ],
  },
  {
    name: 'Back problems',
    category: 'chronic',
    // 3, 7: 14
    stayNights: { min: 0, max: 21 },
    // Assumed: spine surgery and back pain of adults.
    ages: { min: 18, max: 120 },
    treatments: [
      { name: 'Physical Therapy' },
      { name: 'Spinal Surgery', on: 'first', maxPerPatient: 2 },
      { name: 'Epidural Injection' },
      { name: 'Monitoring' },
    ],
  },
]
