import type { Condition, Treatment } from '../catalogue.ts'
import type { ConditionName } from '../condition-names.ts'

/** Where national departs from classic in one condition: fields replaced, and treatments put in before Monitoring. */
export interface ConditionDifference {
  readonly stayNights: Condition['stayNights']
  readonly ages?: Condition['ages']
  readonly addedTreatments?: readonly Treatment[]
}

/**
 * The differences of national's conditions from classic's, by condition.
 *
 * Nights: from 0 where a stay of a day or less is usual. The most nights lie above the 99th percentile of a
 * log-normal stay through the median and the 90th percentile of the survey, p50 x (p90 / p50) to the power of 1.815
 * (NCHS, National Hospital Discharge Survey, 2010; derived), given beside each, so that the tail is cut but little.
 * Added treatments are standard care (assumed).
 */
export const nationalDifferences: Partial<Record<ConditionName, ConditionDifference>> = {
  // 2, 5: 11
  'High blood pressure': { stayNights: { min: 0, max: 14 } },
  // 3, 9: 22
  Diabetes: { stayNights: { min: 0, max: 30 }, addedTreatments: [{ name: 'Wound Care' }] },
  // 3, 5: 8
  Arthritis: { stayNights: { min: 0, max: 12 }, addedTreatments: [{ name: 'Joint Replacement', on: 'first' }] },
  // 3, 7: 14
  Asthma: { stayNights: { min: 0, max: 21 }, addedTreatments: [{ name: 'Oxygen Therapy' }] },
  // 4, 14: 39
  Cancer: {
    stayNights: { min: 0, max: 50 },
    addedTreatments: [{ name: 'Tumor Surgery', on: 'first' }, { name: 'Immunotherapy' }],
  },
  // 4, 11: 25; outliers are long (standard deviation 18 days)
  'Broken bones': {
    stayNights: { min: 0, max: 45 },
    addedTreatments: [{ name: 'Hip Replacement', on: 'first', maxPerPatient: 2 }, { name: 'Physical Therapy' }],
  },
  // 3, 9: 22
  'Heart disease': {
    stayNights: { min: 0, max: 35 },
    addedTreatments: [{ name: 'Coronary Stent', on: 'first' }, { name: 'Cardiac Rehabilitation' }],
  },
  // 4, 10: 21
  Pneumonia: { stayNights: { min: 0, max: 35 }, addedTreatments: [{ name: 'IV Fluids' }] },
  // too few records; as asthma (assumed)
  Flu: { stayNights: { min: 0, max: 21 } },
  // 2, 5: 11
  Migraine: { stayNights: { min: 0, max: 14 } },
  // 4, 14: 39
  Depression: { stayNights: { min: 1, max: 50 }, addedTreatments: [{ name: 'Electroconvulsive Therapy' }] },
  // 2, 5: 11
  Anxiety: { stayNights: { min: 0, max: 14 } },
  // 2, 4: 7
  Allergies: { stayNights: { min: 0, max: 10 } },
  // 4, 11: 25
  'Kidney failure': { stayNights: { min: 0, max: 40 }, addedTreatments: [{ name: 'IV Fluids' }] },
  // 4, 17: 55
  Stroke: { stayNights: { min: 1, max: 75 }, addedTreatments: [{ name: 'Thrombectomy', on: 'first' }] },
  // 6, 15 (the latter assumed): 32
  'COVID-19': { stayNights: { min: 0, max: 60 }, addedTreatments: [{ name: 'Oxygen Therapy' }] },
  // 2, 4 (mixture of the stays after vaginal and cesarean deliveries): 7
  Childbirth: { stayNights: { min: 1, max: 14 }, ages: { min: 15, max: 49 } },
}
