import type { Odds } from '../odds.ts'
import { conditionWeights, togetherMultipliers } from './fitted.ts'

/** How many visits, and of which conditions, in national. Assumed, but for what is fitted. */
export const nationalVisitsPerPatient: Odds['visitsPerPatient'] = {
  complex: [
    { min: 1, max: 1, weight: 34 },
    { min: 2, max: 2, weight: 24 },
    { min: 3, max: 3, weight: 16 },
    { min: 4, max: 4, weight: 10 },
    { min: 5, max: 6, weight: 9 },
    { min: 7, max: 12, weight: 7 },
  ],
  chronic: [
    { min: 1, max: 1, weight: 40 },
    { min: 2, max: 2, weight: 24 },
    { min: 3, max: 3, weight: 14 },
    { min: 4, max: 4, weight: 9 },
    { min: 5, max: 6, weight: 8 },
    { min: 7, max: 10, weight: 5 },
  ],
  behavioural: [
    { min: 1, max: 1, weight: 45 },
    { min: 2, max: 2, weight: 24 },
    { min: 3, max: 3, weight: 14 },
    { min: 4, max: 4, weight: 8 },
    { min: 5, max: 7, weight: 9 },
  ],
  acute: [
    { min: 1, max: 1, weight: 62 },
    { min: 2, max: 2, weight: 22 },
    { min: 3, max: 3, weight: 9 },
    { min: 4, max: 4, weight: 4 },
    { min: 5, max: 6, weight: 3 },
  ],
  minor: [
    { min: 1, max: 1, weight: 66 },
    { min: 2, max: 2, weight: 20 },
    { min: 3, max: 3, weight: 8 },
    { min: 4, max: 5, weight: 6 },
  ],
}

/** Which conditions, which of them together, and which come back. */
export const nationalConditions: Odds['conditions'] = {
  weights: conditionWeights,
  perPatient: [0.66, 0.23, 0.08, 0.025, 0.005],
  aloneShare: { Childbirth: 0.93, Appendicitis: 0.7, 'Broken bones': 0.2 },
  together: togetherMultipliers,
  recurrence: { Normal: 0.4, Mild: 0.5, Moderate: 0.6, Severe: 0.65 },
  newStayShare: {
    'High blood pressure': 0.5,
    Diabetes: 0.65,
    Arthritis: 0.5,
    Asthma: 0.65,
    Cancer: 0.6,
    'Broken bones': 0.35,
    'Heart disease': 0.7,
    Pneumonia: 0.6,
    Flu: 0.4,
    Migraine: 0.6,
    Depression: 0.65,
    Anxiety: 0.5,
    Allergies: 0.5,
    'Kidney failure': 0.7,
    Stroke: 0.45,
    'COVID-19': 0.35,
    COPD: 0.75,
    Sepsis: 0.8,
    Appendicitis: 0,
    'Urinary tract infection': 0.65,
    'Gallbladder disease': 0.15,
    'Back problems': 0.35,
  },
  secondDelivery: 0.5,
}
