import type { Dataset } from '../dataset/open-dataset.ts'
import { type Answer, answerQuestions } from '../question/answer-question.ts'
import type { Question } from '../question/question.ts'
import { type KeyFigure, type ReportPeriod, readKeyFigures } from './key-figures.ts'
import { type Recommendation, recommend } from './recommend.ts'

/** Everything that a report tells, before it is laid out. */
export interface Report {
  readonly period: ReportPeriod
  readonly keyFigures: readonly KeyFigure[]
  readonly answers: readonly Answer[]
  readonly recommendations: readonly Recommendation[]
}

/** Asks a dataset all questions and gathers what a report tells. The same dataset gives the same report. */
export async function createReport(dataset: Pick<Dataset, 'run'>, questions: readonly Question[]): Promise<Report> {
  const { period, keyFigures } = await readKeyFigures(dataset)
  const answers = await answerQuestions(dataset, questions)
  const findings = answers.flatMap((answer) => answer.findings)
  return { period, keyFigures, answers, recommendations: recommend(findings) }
}
