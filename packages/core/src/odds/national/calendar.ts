import { classicOdds } from '../classic.ts'
import type { Odds } from '../odds.ts'

/** What is left of the season of all stays once the conditions with a season of their own are taken out. */
const otherMonths = [0.95, 1.06, 1.02, 1.08, 1.04, 1.09, 1.02, 1.01, 1.05, 0.93, 0.9, 0.92]

const { months } = classicOdds.calendar

/** When patients are admitted in national. */
export const nationalCalendar: Odds['calendar'] = {
  weekdays: {
    emergency: [1.09, 1.05, 1.03, 1.02, 1.01, 0.84, 0.82],
    planned: [1.2, 1.2, 1.15, 1.15, 1.1, 0.35, 0.3],
  },
  weekdaysOf: { Childbirth: [15.2, 16.6, 16.3, 16.1, 15.8, 10.6, 9.3] },
  plannedConditions: ['Arthritis', 'Cancer', 'Back problems'],
  months: {
    // Steeper than the survey's, since stays soon after others keep less of a season.
    Pneumonia: [1.12, 1.42, 1.45, 1.08, 0.9, 0.83, 0.95, 0.62, 0.8, 0.75, 1.1, 1.08],
    Asthma: months.Asthma!,
    'Heart disease': [1.01, 1.02, 1.12, 1.03, 0.94, 1.01, 0.97, 0.95, 1.03, 0.97, 1.01, 0.96],
    Arthritis: months.Arthritis!,
    COPD: [1.2, 1.12, 1.37, 1.05, 1.07, 0.8, 0.87, 0.74, 0.87, 1.05, 0.9, 1.01],
    Flu: [3.1, 3.4, 2.2, 0.5, 0.15, 0.03, 0.02, 0.02, 0.03, 0.1, 0.5, 2.2],
    Allergies: months.Allergies!,
    Childbirth: months.Childbirth!,
    'High blood pressure': otherMonths,
    Diabetes: otherMonths,
    Cancer: otherMonths,
    'Broken bones': otherMonths,
    Migraine: otherMonths,
    Depression: otherMonths,
    Anxiety: otherMonths,
    'Kidney failure': otherMonths,
    Stroke: otherMonths,
    Sepsis: otherMonths,
    Appendicitis: otherMonths,
    'Urinary tract infection': otherMonths,
    'Gallbladder disease': otherMonths,
    'Back problems': otherMonths,
  },
  waves: {
    'COVID-19': [
      { from: '2020-02-01', weight: 0.3 },
      { from: '2020-03-15', weight: 3 },
      { from: '2020-06-01', weight: 1.6 },
      { from: '2020-07-01', weight: 2.4 },
      { from: '2020-09-01', weight: 1.8 },
      { from: '2020-11-01', weight: 5 },
      { from: '2021-02-15', weight: 2.4 },
      { from: '2021-05-15', weight: 0.8 },
      { from: '2021-08-01', weight: 4 },
      { from: '2021-10-15', weight: 2.5 },
      { from: '2021-12-15', weight: 6 },
      { from: '2022-02-15', weight: 1.6 },
      { from: '2022-04-01', weight: 0.9 },
      { from: '2022-06-01', weight: 2.3 },
      { from: '2022-09-01', weight: 1.2 },
      { from: '2022-12-01', weight: 1.9 },
      { from: '2023-02-15', weight: 1 },
      { from: '2023-04-15', weight: 0.5 },
      { from: '2023-07-15', weight: 1 },
      { from: '2023-12-01', weight: 1.4 },
      { from: '2024-02-15', weight: 0.6 },
      { from: '2024-04-15', weight: 0.3 },
      { from: '2024-07-15', weight: 1 },
      { from: '2024-09-15', weight: 0.5 },
      { from: '2024-12-01', weight: 0.7 },
      { from: '2025-03-01', weight: 0.3 },
      { from: '2025-07-15', weight: 0.5 },
      { from: '2025-12-01', weight: 0.6 },
      { from: '2026-03-01', weight: 0.4 },
    ],
  },
}
