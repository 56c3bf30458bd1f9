import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Dataset, loadQuestions, openDataset, portableSql, setParameters } from '../src/index.ts'
import { readRows } from '../src/question/answer-question.ts'
import type { Question } from '../src/question/question.ts'
import { unitForm } from '../src/question/units.ts'
import { type ExpectedRow, type Facts, gatherFacts } from './expected/facts.ts'
import { expectations } from './expected/index.ts'
import { generated } from './generated.ts'
import { handMade, type Rows } from './hand-made.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { writeDataset } from './write-dataset.ts'

const datasets: Readonly<Record<string, () => Rows>> = {
  'a dataset made by hand': handMade,
  '150 patients of national': () => generated('national', 150),
  '150 patients of classic': () => generated('classic', 150),
}

const questions = await loadQuestions()

test('every built-in question is answered independently, and no other', () => {
  expect(Object.keys(expectations).sort()).toEqual(questions.map(({ id }) => id).sort())
})

describe.each(Object.entries(datasets))('over %s', (_, make) => {
  let folder: string
  let facts: Facts
  let duckdb: Dataset
  let postgres: Postgres

  beforeAll(async () => {
    const rows = make()
    facts = gatherFacts(rows)
    folder = await mkdtemp(join(tmpdir(), 'hc-answers-'))
    await writeDataset(folder, rows)
    ;[duckdb, postgres] = await Promise.all([openDataset(folder), startPostgres(rows)])
  }, 60_000)
  afterAll(async () => {
    await Promise.all([duckdb?.close(), postgres?.close()])
    await rm(folder, { recursive: true, force: true })
  })

  describe.each(questions)('$id', (question) => {
    test('on DuckDB', async () => {
      for (const parameters of parametersOf(question)) {
        const rows = readRows(question, await duckdb.run(setParameters(question, parameters)))
        expectRows(question, rows, expectations[question.id]!(facts, parameters))
      }
    })
    test('on PostgreSQL', async () => {
      for (const parameters of parametersOf(question)) {
        const rows = readRows(question, await postgres.run(setParameters(question, parameters)))
        expectRows(question, rows, expectations[question.id]!(facts, parameters))
      }
    })
    test('on PostgreSQL with nothing but the tables, as it is printed to be copied', async () => {
      const [parameters] = parametersOf(question)
      const sql = await portableSql(question.sql, duckdb)
      const rows = readRows(question, await postgres.runOnTables(sql))
      expectRows(question, rows, expectations[question.id]!(facts, parameters!))
    })
  })
})

/** Other numbers for the parameters of questions: low enough for thresholds to let rows of small datasets through. */
const others: Readonly<Record<string, number>> = {
  least_bills: 9,
  least_stays: 4,
  least_discharges: 5,
  most_stays: 7,
  top_hospitals: 2,
  fence: 0.6,
  low_rate: 0.01,
  middle_rate: 0.125,
  high_rate: 1,
  mild_share: 0.25,
  moved_share: 0.5,
}

/** The defaults of a question's parameters, and other numbers for them. */
function parametersOf({ parameters }: Question): Record<string, number>[] {
  const defaults = Object.fromEntries(parameters.map(({ name, byDefault }) => [name, byDefault]))
  const changed = Object.fromEntries(parameters.map(({ name }) => [name, others[name]!]))
  return parameters.length === 0 ? [defaults] : [defaults, changed]
}

/** Texts and counts are the same; measures may differ by rounding in their last decimal. */
function expectRows({ columns }: Question, rows: readonly ExpectedRow[], expected: readonly ExpectedRow[]): void {
  expect(expected.map((row) => Object.keys(row))).toEqual(expected.map(() => columns.map(({ name }) => name)))
  const rounded = expected.map((row, index) =>
    Object.fromEntries(
      columns.map(({ name, unit }) => {
        const [wanted, given] = [row[name]!, rows[index]?.[name]]
        if (typeof wanted !== 'number' || typeof given !== 'number') return [name, wanted]
        const last = unitForm(unit).decimals === 0 ? 0 : 10 ** -unitForm(unit).decimals
        return [name, Math.abs(wanted - given) <= last * 1.01 ? given : wanted]
      }),
    ),
  )
  expect(rows).toEqual(rounded)
}
