import type { OutputFormat, Question } from '@hc/analytics'
import { nearestName, refusal } from '@hc/core'
import { type Analytics, loadAnalytics } from './load-analytics.ts'
import { parseWholeNumber } from './parse-number.ts'
import { withDataset } from './with-dataset.ts'

/** The flags of `hc analyze`, as typed. */
export interface AnalyzeFlags {
  readonly all?: boolean
  readonly format: string
  readonly rows: string
  readonly sql?: boolean
  readonly questions?: string
  readonly set?: readonly string[]
  readonly from?: string
}

/** Lists the questions, or answers one or all of them, on stdout. */
export async function analyzeDataset(dir: string, id: string | undefined, flags: AnalyzeFlags): Promise<void> {
  if (flags.all && id !== undefined) throw refusal('--all answers every question; leave it or the question out')
  const analytics = await loadAnalytics()
  const format = parseFormat(flags.format, analytics)
  const rows = parseWholeNumber('--rows', flags.rows, 1_000_000_000)
  const questions = await analytics.loadQuestions(flags.questions)
  const question = id === undefined ? undefined : findQuestion(id, questions)
  const parameters = parseSettings(flags.set ?? [])
  if (question === undefined && Object.keys(parameters).length > 0) throw refusal('--set is for one question; name it')
  if (question === undefined && flags.sql) throw refusal('--sql prints one question; name it')
  if (flags.all && format === 'csv') {
    throw refusal('--all has a table for each question, and CSV has room for one; choose table, json or markdown')
  }
  const text = await withDataset(
    analytics,
    dir,
    { manyQuestions: flags.all ?? false, from: flags.from },
    async (dataset) => {
      if (question !== undefined && flags.sql) {
        return analytics.portableSql(analytics.setParameters(question, parameters), dataset)
      }
      if (question !== undefined) {
        return analytics.formatAnswer(await analytics.answerQuestion(dataset, question, parameters), format, rows)
      }
      if (!flags.all) return analytics.formatQuestionList(questions, format)
      const answers = await analytics.answerQuestions(dataset, questions)
      return analytics.formatAnswers(answers, format as Exclude<OutputFormat, 'csv'>, rows)
    },
  )
  process.stdout.write(text)
}

function findQuestion(id: string, questions: readonly Question[]): Question {
  const found = questions.find((question) => question.id === id)
  if (found !== undefined) return found
  const near = nearestName(
    id,
    questions.map((question) => question.id),
  )
  const hint = near === undefined ? 'hc analyze with the folder alone lists them' : `did you mean ${near}?`
  throw refusal(`there is no question ${id}; ${hint}`)
}

/** Reads a format's name. Throws HC_OPTIONS_INVALID for any other, with the nearest. */
export function parseFormat(typed: string, { outputFormats }: Analytics): OutputFormat {
  const format = outputFormats.find((known) => known === typed)
  if (format !== undefined) return format
  const near = nearestName(typed, outputFormats)
  const hint = near === undefined ? '' : `; did you mean ${near}?`
  throw refusal(`--format is table, csv, json or markdown, not "${typed}"${hint}`)
}

/** Reads `name=number` pairs. */
function parseSettings(settings: readonly string[]): Record<string, number> {
  const entries = settings.map((setting) => {
    const match = /^(\w+)=(-?\d+(?:\.\d+)?)$/.exec(setting)
    if (match === null) throw refusal(`--set is name=number, such as least_bills=50, not "${setting}"`)
    return [match[1]!, Number(match[2])] as const
  })
  return Object.fromEntries(entries)
}
