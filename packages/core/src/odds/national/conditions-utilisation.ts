import type { ConditionName } from '../../catalogue/condition-names.ts'
import type { Source, Standing } from '../../catalogue/source.ts'

/** A value from the world, where it comes from and how far it can be relied on. */
export interface Sourced<Value> {
  readonly value: Value
  readonly standing: Standing
  /** Absent when it is assumed. */
  readonly source?: Source
  /** What it covers, if not the whole condition, and what others found. */
  readonly note?: string
}

/** Ages in whole years below which 5, 25, 50, 75 and 95 % of the stays are. */
export interface AgeQuantiles {
  readonly p5: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p95: number
}

/** How US hospitals are used for one condition. A stay that ends on its first day counts as one day. */
export interface ConditionUtilisation {
  readonly condition: ConditionName
  /** Percent of all first visits of episodes in national. */
  readonly firstVisitPercent: number
  /** Percent of the survey's discharges among the conditions modelled; for COVID-19 of all of national's. */
  readonly surveyPercent: Sourced<number>
  readonly femalePercent: Sourced<number>
  readonly ageYears: Sourced<AgeQuantiles>
  readonly stayDays: { readonly mean: Sourced<number>; readonly p50: Sourced<number>; readonly p90: Sourced<number> }
  /** Percent of stays of a day or less. */
  readonly dayOrLessPercent: Sourced<number>
  /** Percent readmitted within 30 days, for whatever condition. */
  readonly readmissionPercent: Sourced<{ readonly low: number; readonly high: number }>
  /** Fewer than 300 records in the survey, so that its figures are rough and nothing is judged by them. */
  readonly surveyIsSmall: boolean
}

const survey2010: Source = {
  publisher: 'NCHS',
  title: 'National Hospital Discharge Survey, public-use file (by principal diagnosis; newborns left out)',
  year: 2010,
}
const sparcs2020: Source = {
  publisher: 'New York State Department of Health',
  title: 'SPARCS Hospital Inpatient Discharges',
  year: 2020,
}
const brief142: Source = {
  publisher: 'AHRQ, Healthcare Cost and Utilization Project',
  title: 'Statistical Brief 142 (stays of 2009, all payers)',
  year: 2012,
}
const dharmarajan: Source = { publisher: 'JAMA', title: 'Dharmarajan and others (Medicare, 2007-09)', year: 2013 }
const jain: Source = { publisher: 'PLoS One', title: 'Jain and others (adults with pneumonia, 2013-14)', year: 2018 }
const careSurvey2014: Source = { publisher: 'NCHS', title: 'National Hospital Care Survey, pneumonia', year: 2014 }
const flu2005: Source = {
  publisher: 'AHRQ, Healthcare Cost and Utilization Project',
  title: 'Facts and Figures 2005, exhibit 2.11',
  year: 2005,
}
const yandrapalli: Source = {
  publisher: 'Annals of Translational Medicine',
  title: 'Yandrapalli and others (adults with influenza, 2014)',
  year: 2018,
}
const asthmaReadmission: Source = {
  publisher: 'Postgraduate Medical Journal',
  title: 'Readmission after asthma (2013)',
  year: 2021,
}
const strokeReadmission: Source = {
  publisher: 'Stroke',
  title: 'Abstract WMP94 (readmission after ischemic stroke, 2013)',
  // The year of the data: the abstract's own was not seen.
  year: 2013,
}
const law: Source = {
  publisher: 'Plastic and Reconstructive Surgery Global Open',
  title: 'Law and others, Hospital burden of migraine in United States adults (stays of 2012)',
  year: 2020,
}
const ohsfeldt: Source = {
  publisher: 'Advances in Therapy',
  title: 'Ohsfeldt and others (adults with COVID-19, April to December 2020)',
  year: 2021,
}
const singh: Source = { publisher: 'Respiratory Research', title: 'Singh and Yu (COPD, 2012)', year: 2016 }

function sourced<Value>(value: Value, standing: Standing, source?: Source, note?: string): Sourced<Value> {
  return { value, standing, ...(source && { source }), ...(note && { note }) }
}
function computed<Value>(value: Value, source: Source, note?: string): Sourced<Value> {
  return sourced(value, 'computed from public-use data', source, note)
}
function survey<Value>(value: Value, note?: string): Sourced<Value> {
  return computed(value, survey2010, note)
}
function published<Value>(value: Value, source: Source, note?: string): Sourced<Value> {
  return sourced(value, 'published', source, note)
}
function derived<Value>(value: Value, note: string): Sourced<Value> {
  return sourced(value, 'derived', survey2010, note)
}
function assumed<Value>(value: Value, note?: string): Sourced<Value> {
  return sourced(value, 'assumed', undefined, note)
}
function ages(p5: number, p25: number, p50: number, p75: number, p95: number): AgeQuantiles {
  return { p5, p25, p50, p75, p95 }
}

/**
 * How US hospitals are used for each condition of national: its share of first visits, who comes, how long they stay
 * and how many are back within 30 days.
 *
 * `firstVisitPercent` is derived from `surveyPercent` in three steps. COVID-19, unknown to the survey, takes 3
 * (assumed), so the others, which sum to 100.00, are multiplied by 0.97. What is then below 0.5 is raised to 0.5, so
 * that each can be studied: migraine, anxiety, allergies and flu, together 2. The rest, COVID-19 among them, sums to
 * 99.1852 and is scaled down in proportion to the 98 that remain (98 / 99.1852), and rounded to four places.
 *
 * A later figure that covers the whole condition stands in place of the survey's; one of a part of it is in the note.
 */
export const conditionUtilisation: readonly ConditionUtilisation[] = [
  {
    condition: 'High blood pressure',
    firstVisitPercent: 2.5398,
    surveyPercent: survey(2.65),
    femalePercent: survey(59, 'essential hypertension; all of it: 56'),
    ageYears: survey(ages(35, 48, 58, 72, 87)),
    stayDays: {
      mean: survey(2.25, 'essential hypertension; all of it: 3.38'),
      p50: survey(2),
      p90: survey(5),
    },
    dayOrLessPercent: survey(50),
    readmissionPercent: assumed({ low: 10, high: 12 }),
    surveyIsSmall: false,
  },
  {
    condition: 'Diabetes',
    firstVisitPercent: 3.2586,
    surveyPercent: survey(3.4),
    femalePercent: survey(51),
    ageYears: survey(ages(20, 41, 56, 70, 85)),
    stayDays: {
      mean: survey(4.54, 'ketoacidosis alone in 2017: 3.22'),
      p50: survey(3),
      p90: survey(9),
    },
    dayOrLessPercent: survey(20),
    readmissionPercent: assumed({ low: 12, high: 12 }, 'ketoacidosis'),
    surveyIsSmall: false,
  },
  {
    condition: 'Arthritis',
    firstVisitPercent: 5.4725,
    surveyPercent: survey(5.71),
    femalePercent: survey(61),
    ageYears: survey(ages(47, 58, 66, 74, 83)),
    stayDays: {
      mean: computed(1.97, sparcs2020, 'elective stays, New York; 3.40 in the survey of 2010'),
      p50: computed(2, sparcs2020, 'elective stays, New York; 3 in the survey of 2010'),
      p90: survey(5, 'older than the mean beside it; 4 goes with that one (assumed)'),
    },
    dayOrLessPercent: computed(49, sparcs2020, 'one-day stays, New York; 3 in the survey of 2010'),
    readmissionPercent: published({ low: 4.7, high: 9.4 }, brief142, 'knee 4.7-5.6, hip 7.3-9.4; lower now'),
    surveyIsSmall: false,
  },
  {
    condition: 'Asthma',
    firstVisitPercent: 2.2714,
    surveyPercent: survey(2.37),
    femalePercent: survey(63),
    ageYears: survey(ages(1, 10, 45, 63, 85)),
    stayDays: {
      mean: survey(3.59, 'other studies: 3.3-4.4'),
      p50: survey(3),
      p90: survey(7),
    },
    dayOrLessPercent: survey(25),
    readmissionPercent: published({ low: 11.9, high: 11.9 }, asthmaReadmission),
    surveyIsSmall: false,
  },
  {
    condition: 'Cancer',
    firstVisitPercent: 6.0763,
    surveyPercent: survey(6.34),
    femalePercent: survey(48),
    ageYears: survey(ages(29, 54, 64, 74, 85)),
    stayDays: {
      mean: survey(6.37),
      p50: survey(4),
      p90: survey(14),
    },
    dayOrLessPercent: survey(18),
    readmissionPercent: assumed({ low: 18, high: 22 }),
    surveyIsSmall: false,
  },
  {
    condition: 'Broken bones',
    firstVisitPercent: 5.76,
    surveyPercent: survey(6.01),
    femalePercent: survey(59, 'hip alone: 70; the young mostly male'),
    ageYears: survey(ages(11, 45, 67, 82, 90), 'hip alone: 51, 72, 82, 88, 90'),
    stayDays: {
      mean: survey(6.07, 'outliers lengthen it, so the quantiles say more; New York 2020, ages 18-69: 5.12'),
      p50: survey(4),
      p90: survey(11),
    },
    dayOrLessPercent: survey(12),
    readmissionPercent: published({ low: 12.1, high: 12.6 }, brief142, 'hip and femur'),
    surveyIsSmall: false,
  },
  {
    condition: 'Heart disease',
    firstVisitPercent: 16.0725,
    surveyPercent: survey(16.77),
    femalePercent: survey(45, 'failure 51, infarction 42, coronary 35, rhythm 50'),
    ageYears: survey(ages(43, 59, 71, 81, 90)),
    stayDays: {
      mean: survey(4.44, 'failure 4.97, infarction 5.42, coronary 3.60, rhythm 3.77'),
      p50: survey(3),
      p90: survey(9),
    },
    dayOrLessPercent: survey(21, 'failure 11, infarction 15, coronary 35, rhythm 27'),
    readmissionPercent: published(
      { low: 19.9, high: 24.8 },
      dharmarajan,
      'Medicare 2007-09: infarction, failure; about 14 and 20 today (assumed)',
    ),
    surveyIsSmall: false,
  },
  {
    condition: 'Pneumonia',
    firstVisitPercent: 5.8367,
    surveyPercent: survey(6.09),
    femalePercent: survey(53),
    ageYears: survey(ages(1, 49, 68, 82, 90), 'two peaks; 14 % under 18'),
    stayDays: {
      mean: published(4.2, careSurvey2014, '5.18 in the survey of 2010'),
      p50: survey(4),
      p90: survey(10),
    },
    dayOrLessPercent: survey(10),
    readmissionPercent: published({ low: 16.2, high: 16.2 }, jain),
    surveyIsSmall: false,
  },
  {
    condition: 'Flu',
    firstVisitPercent: 0.5,
    surveyPercent: survey(0.05),
    femalePercent: assumed(52),
    ageYears: assumed(
      ages(0, 35, 65, 80, 91),
      'after 11 % under 1 and 51 % from 65 on in 2005; the survey has 39 records: 0, 3, 21, 50, 56',
    ),
    stayDays: {
      mean: published(4.1, flu2005, '3.54 in 39 records of the survey of 2010'),
      p50: assumed(3),
      p90: assumed(8),
    },
    dayOrLessPercent: survey(9, '39 records'),
    readmissionPercent: published({ low: 10.2, high: 10.2 }, yandrapalli),
    surveyIsSmall: true,
  },
  {
    condition: 'Migraine',
    firstVisitPercent: 0.5,
    surveyPercent: survey(0.37),
    femalePercent: published(79.5, law, '79 in the survey of 2010'),
    ageYears: survey(ages(21, 33, 41, 52, 66)),
    stayDays: {
      mean: published(2.8, law, '2.58 in the survey of 2010'),
      p50: survey(2),
      p90: survey(5),
    },
    dayOrLessPercent: survey(35),
    readmissionPercent: assumed({ low: 7, high: 9 }),
    surveyIsSmall: true,
  },
  {
    condition: 'Depression',
    firstVisitPercent: 2.5685,
    surveyPercent: survey(2.68),
    femalePercent: survey(57),
    ageYears: survey(ages(14, 24, 41, 53, 77)),
    stayDays: {
      mean: survey(6.03),
      p50: survey(4),
      p90: survey(14),
    },
    dayOrLessPercent: survey(9),
    readmissionPercent: assumed({ low: 15, high: 15 }, 'mood disorders'),
    surveyIsSmall: false,
  },
  {
    condition: 'Anxiety',
    firstVisitPercent: 0.5,
    surveyPercent: survey(0.24),
    femalePercent: survey(66),
    ageYears: survey(ages(13, 33, 43, 63, 83)),
    stayDays: {
      mean: survey(2.74),
      p50: survey(2),
      p90: survey(5),
    },
    dayOrLessPercent: survey(40),
    readmissionPercent: assumed({ low: 9, high: 11 }),
    surveyIsSmall: true,
  },
  {
    condition: 'Allergies',
    firstVisitPercent: 0.5,
    surveyPercent: survey(0.18),
    femalePercent: survey(52, 'anaphylaxis alone: 57'),
    ageYears: survey(ages(3, 35, 53, 64, 78)),
    stayDays: {
      mean: survey(2.47, 'anaphylaxis alone in 2015: 2.5-2.7'),
      p50: survey(2),
      p90: survey(4),
    },
    dayOrLessPercent: survey(49, 'the same day: 16'),
    readmissionPercent: assumed({ low: 4, high: 6 }),
    surveyIsSmall: true,
  },
  {
    condition: 'Kidney failure',
    firstVisitPercent: 3.0573,
    surveyPercent: survey(3.19),
    femalePercent: survey(47),
    ageYears: survey(ages(39, 57, 71, 82, 90)),
    stayDays: {
      mean: survey(5.57, 'acute 5.76, end-stage 4.30; acute in New York 2024: 6.31'),
      p50: survey(4),
      p90: survey(11),
    },
    dayOrLessPercent: survey(10),
    readmissionPercent: assumed({ low: 18, high: 20 }, 'acute; dialysis 31-35'),
    surveyIsSmall: false,
  },
  {
    condition: 'Stroke',
    firstVisitPercent: 3.3161,
    surveyPercent: survey(3.46),
    femalePercent: survey(51),
    ageYears: survey(ages(44, 59, 71, 82, 90)),
    stayDays: {
      mean: survey(7.31, 'outliers lengthen it, so the quantiles say more; ischemic alone, 2014-17: 4.2-5.1'),
      p50: survey(4),
      p90: survey(17),
    },
    dayOrLessPercent: survey(11),
    readmissionPercent: published({ low: 8.9, high: 11.7 }, strokeReadmission, 'ischemic, by age'),
    surveyIsSmall: false,
  },
  {
    condition: 'COVID-19',
    firstVisitPercent: 2.9642,
    surveyPercent: assumed(3),
    femalePercent: published(49, ohsfeldt),
    ageYears: assumed(ages(27, 51, 66, 77, 89), 'after 76 % from 50 on in 2020'),
    stayDays: {
      mean: assumed(6.5, 'about 5 from 2022 on'),
      p50: published(6, ohsfeldt, '2020; about 4 from 2022 on (assumed)'),
      p90: assumed(14),
    },
    dayOrLessPercent: assumed(10),
    readmissionPercent: assumed({ low: 9, high: 9 }),
    surveyIsSmall: true,
  },
  {
    condition: 'Childbirth',
    firstVisitPercent: 20.4429,
    surveyPercent: survey(21.33),
    femalePercent: survey(100),
    ageYears: survey(ages(18, 23, 28, 32, 38), 'mothers are 1-2 years older now (assumed)'),
    stayDays: {
      mean: survey(2.72, 'vaginal 2.25, cesarean 3.67'),
      p50: derived(2, 'from the days of vaginal and cesarean stays, mixed at 32 %'),
      p90: derived(4, 'from the days of vaginal and cesarean stays, mixed at 32 %'),
    },
    dayOrLessPercent: survey(10),
    readmissionPercent: published({ low: 1.5, high: 2.4 }, brief142, 'cesarean; vaginal about 1 (assumed)'),
    surveyIsSmall: false,
  },
  {
    condition: 'COPD',
    firstVisitPercent: 3.5269,
    surveyPercent: survey(3.68),
    femalePercent: survey(57),
    ageYears: survey(ages(48, 61, 70, 78, 88)),
    stayDays: {
      mean: published(4.3, singh, '4.52 in the survey of 2010'),
      p50: survey(3),
      p90: survey(9),
    },
    dayOrLessPercent: survey(13),
    readmissionPercent: published({ low: 21.1, high: 21.6 }, brief142),
    surveyIsSmall: false,
  },
  {
    condition: 'Sepsis',
    firstVisitPercent: 4.2266,
    surveyPercent: survey(4.41),
    femalePercent: survey(52),
    ageYears: survey(ages(35, 58, 72, 82, 90)),
    stayDays: {
      mean: survey(8.78, 'about 6-7 today (assumed)'),
      p50: survey(6),
      p90: survey(17),
    },
    dayOrLessPercent: survey(6),
    readmissionPercent: assumed({ low: 20, high: 22 }),
    surveyIsSmall: false,
  },
  {
    condition: 'Appendicitis',
    firstVisitPercent: 1.4184,
    surveyPercent: survey(1.48),
    femalePercent: survey(43),
    ageYears: survey(ages(7, 18, 31, 50, 69)),
    stayDays: {
      mean: survey(2.85, 'laparoscopic 2, open 3 in 2008'),
      p50: survey(2),
      p90: survey(6),
    },
    dayOrLessPercent: survey(41),
    readmissionPercent: assumed({ low: 4, high: 5 }),
    surveyIsSmall: false,
  },
  {
    condition: 'Urinary tract infection',
    firstVisitPercent: 3.7282,
    surveyPercent: survey(3.89),
    femalePercent: survey(75),
    ageYears: survey(ages(15, 52, 75, 85, 90)),
    stayDays: {
      mean: survey(3.91),
      p50: survey(3),
      p90: survey(7),
    },
    dayOrLessPercent: survey(12),
    readmissionPercent: assumed({ low: 17, high: 17 }),
    surveyIsSmall: false,
  },
  {
    condition: 'Gallbladder disease',
    firstVisitPercent: 2.1756,
    surveyPercent: survey(2.27),
    femalePercent: survey(67),
    ageYears: survey(ages(23, 38, 55, 70, 86)),
    stayDays: {
      mean: survey(3.97),
      p50: survey(3),
      p90: survey(8),
    },
    dayOrLessPercent: survey(19),
    readmissionPercent: assumed({ low: 8, high: 8 }),
    surveyIsSmall: false,
  },
  {
    condition: 'Back problems',
    firstVisitPercent: 3.2873,
    surveyPercent: survey(3.43),
    femalePercent: survey(52),
    ageYears: survey(ages(33, 47, 57, 70, 84)),
    stayDays: {
      mean: survey(3.53),
      p50: survey(3),
      p90: survey(7),
    },
    dayOrLessPercent: survey(31),
    readmissionPercent: assumed({ low: 6, high: 9 }),
    surveyIsSmall: false,
  },
]
