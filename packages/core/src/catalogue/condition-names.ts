/** The conditions of every preset, in the order of the documentation's table. */
export const conditionNames = [
  'High blood pressure',
  'Diabetes',
  'Arthritis',
  'Asthma',
  'Cancer',
  'Broken bones',
  'Heart disease',
  'Pneumonia',
  'Flu',
  'Migraine',
  'Depression',
  'Anxiety',
  'Allergies',
  'Kidney failure',
  'Stroke',
  'COVID-19',
  'Childbirth',
] as const

/** The conditions that national has beside those of every preset. */
export const addedConditionNames = [
  'COPD',
  'Sepsis',
  'Appendicitis',
  'Urinary tract infection',
  'Gallbladder disease',
  'Back problems',
] as const

/** Name of a condition, spelled as in the column `condition`. */
export type ConditionName = (typeof conditionNames)[number] | (typeof addedConditionNames)[number]
