import type { Severity } from '../catalogue/catalogue.ts'
import type { ConditionName } from '../catalogue/condition-names.ts'

/** Weights of a visit's test result: positive, negative, inconclusive. They sum to 100. */
export type TestResultWeights = readonly [positive: number, negative: number, inconclusive: number]

/** A test that shows the illness itself: a picture, a culture, a blood value. */
const definite: Readonly<Record<Severity, TestResultWeights>> = {
  Normal: [42, 50, 8],
  Mild: [68, 24, 8],
  Moderate: [84, 10, 6],
  Severe: [93, 3, 4],
}
/** A test that follows the illness: levels and function, often within limits when it is mild. */
const graded: Readonly<Record<Severity, TestResultWeights>> = {
  Normal: [25, 66, 9],
  Mild: [48, 41, 11],
  Moderate: [70, 20, 10],
  Severe: [86, 7, 7],
}
/** A test that looks for other causes, and mostly finds none. */
const exclusion: Readonly<Record<Severity, TestResultWeights>> = {
  Normal: [10, 80, 10],
  Mild: [20, 66, 14],
  Moderate: [38, 44, 18],
  Severe: [58, 25, 17],
}

/**
 * Weights of the test result by condition and severity: Severe is mostly positive (abnormal), Normal is negative
 * in half of the visits or more. No figure is published; all of it is assumed.
 */
export const testResultWeights: Readonly<Record<ConditionName, Readonly<Record<Severity, TestResultWeights>>>> = {
  'High blood pressure': graded,
  Diabetes: graded,
  Arthritis: graded,
  Asthma: graded,
  Cancer: definite,
  'Broken bones': definite,
  'Heart disease': definite,
  Pneumonia: definite,
  Flu: definite,
  Migraine: exclusion,
  Depression: exclusion,
  Anxiety: exclusion,
  Allergies: graded,
  'Kidney failure': definite,
  Stroke: definite,
  'COVID-19': definite,
  // Of a healthy birth most tests are normal.
  Childbirth: exclusion,
  COPD: graded,
  Sepsis: definite,
  Appendicitis: definite,
  'Urinary tract infection': definite,
  'Gallbladder disease': definite,
  'Back problems': graded,
}

/** The weights of some conditions. */
export function testResultsOf(
  conditions: readonly ConditionName[],
): Readonly<Record<string, Readonly<Record<Severity, TestResultWeights>>>> {
  return Object.fromEntries(conditions.map((name) => [name, testResultWeights[name]]))
}
