import { HcError } from '@hc/core'
import type { ResultTable } from '../dataset/database.ts'
import type { Dataset } from '../dataset/open-dataset.ts'
import type { Finding } from '../findings/finding.ts'
import type { AnswerRow } from '../findings/finding-rule.ts'
import type { Value } from '../format/format-value.ts'
import type { ChartSpec, Question, QuestionColumn } from './question.ts'
import { questionFault } from './question-fault.ts'
import { setParameters } from './set-parameters.ts'
import { type Unit, unitForm } from './units.ts'

/** What a dataset says to a question. */
export interface Answer {
  readonly question: Question
  readonly parameters: Readonly<Record<string, number>>
  readonly columns: readonly QuestionColumn[]
  /** By column, in the order of the question's SQL. */
  readonly rows: readonly AnswerRow[]
  readonly findings: readonly Finding[]
  readonly chart?: ChartSpec
}

/**
 * Asks a dataset a question, with other parameters than the defaults where they are given. Throws HC_QUERY_INVALID when
 * the database refuses the SQL of a question, which a user's own may bring about.
 */
export async function answerQuestion(
  dataset: Pick<Dataset, 'run'>,
  question: Question,
  parameters: Readonly<Record<string, number>> = {},
): Promise<Answer> {
  const sql = setParameters(question, parameters)
  const table = await ask(dataset, question, sql)
  const rows = readRows(question, table)
  const defaults = Object.fromEntries(question.parameters.map(({ name, byDefault }) => [name, byDefault]))
  return {
    question,
    parameters: { ...defaults, ...parameters },
    columns: question.columns,
    rows,
    findings: findIn(question, rows),
    ...(question.chart === undefined ? {} : { chart: question.chart }),
  }
}

/** Asks a dataset several questions, one after another. */
export async function answerQuestions(
  dataset: Pick<Dataset, 'run'>,
  questions: readonly Question[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const question of questions) answers.push(await answerQuestion(dataset, question))
  return answers
}

async function ask(dataset: Pick<Dataset, 'run'>, { id }: Question, sql: string): Promise<ResultTable> {
  try {
    return await dataset.run(sql)
  } catch (error) {
    if (error instanceof HcError) throw new HcError(error.code, `${id}: ${error.message}`, { cause: error })
    throw error
  }
}

/** Names the values of a result by column, and rounds them as their units say. */
export function readRows({ id, columns }: Question, table: ResultTable): AnswerRow[] {
  const [listed, given] = [columns.map(({ name }) => name), table.columns.map(({ name }) => name)]
  if (listed.join() !== given.join()) {
    throw questionFault(id, `its header lists the columns ${listed.join(', ')}, and its SQL gives ${given.join(', ')}`)
  }
  return table.rows.map((row) =>
    Object.fromEntries(columns.map(({ name, unit }, index) => [name, keep(row[index] ?? null, unit)])),
  )
}

// Sums of floating-point numbers depend on their order in the last digits, and engines do not keep one.
function keep(value: Value, unit: Unit): Value {
  if (typeof value !== 'number') return value
  const kept = Number(value.toFixed(unitForm(unit).decimals))
  return kept === 0 ? 0 : kept
}

function findIn({ id, columns, findings }: Question, rows: readonly AnswerRow[]): Finding[] {
  return findings.flatMap(({ kind, settings }, index) => {
    const draft = kind.find({ rows, columns, settings })
    return draft === undefined ? [] : [{ id: `${id}/${index + 1}`, question: id, ...draft }]
  })
}
