/**
 * Questions about a dataset of hc: `openDataset(dir)`, `loadQuestions()`, and `answerQuestion(dataset, question)`, which
 * gives rows, findings in words, and how to draw them.
 */
export type { ResultTable } from './dataset/database.ts'
export { type Dataset, type OpenSettings, openDataset } from './dataset/open-dataset.ts'
export { type SharedView, sharedViews } from './dataset/shared-views.ts'
export type { Finding } from './findings/finding.ts'
export type { AnswerRow } from './findings/finding-rule.ts'
export { formatAnswer, formatAnswers } from './format/format-answer.ts'
export { formatQuestionList } from './format/format-question-list.ts'
export { formatResult } from './format/format-result.ts'
export { formatValue, sayValue, type Value } from './format/format-value.ts'
export { type OutputFormat, outputFormats } from './format/sheet.ts'
export { type Answer, answerQuestion, answerQuestions } from './question/answer-question.ts'
export { groups, groupTitle, loadQuestions } from './question/load-questions.ts'
export { portableSql } from './question/portable-sql.ts'
export type { ChartSpec, Question, QuestionColumn, QuestionParameter } from './question/question.ts'
export { setParameters } from './question/set-parameters.ts'
export { type Unit, type UnitForm, unitForm, units } from './question/units.ts'
export { funnelLimits, type Interval, wilsonInterval } from './statistics/interval.ts'
