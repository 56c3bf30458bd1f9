import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planDataset } from '@hc/core'
import { run } from '@hc/core/run'
import csv from '@hc/writer-csv'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from '../../core/test/findings/expected-findings.ts'
import { type AnswerRow, answerQuestion, type Dataset, loadQuestions, openDataset } from '../src/index.ts'
import { sum } from './expected/arithmetic.ts'

// The findings that users of the small generator know, read off the answers to the questions, with the tolerances that
// the generator itself is held to.
let folder: string
let dataset: Dataset
let values: Readonly<Record<string, number>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-classic-'))
  const window = { startDate: '2022-01-01', today: '2026-01-01' }
  const plan = planDataset({ preset: 'classic', patients: 50_000, seed: 1, ...window })
  await run(plan, [{ sink: csv }], { outdir: join(folder, 'data') })
  dataset = await openDataset(join(folder, 'data'), { manyQuestions: true })
  values = await readFindings()
}, 120_000)
afterAll(async () => {
  await dataset?.close()
  await rm(folder, { recursive: true, force: true })
})

test('every finding is read off an answer, and no other', () => {
  expect(Object.keys(values)).toEqual(Object.keys(findings))
})

test.each(Object.entries(findings))('%s', (name, [value, tolerance]) => {
  expect(values[name]).toBeGreaterThanOrEqual(value - tolerance)
  expect(values[name]).toBeLessThanOrEqual(value + tolerance)
})

test('that uninsured patients default more often is said in words, with its interval', async () => {
  const question = (await loadQuestions()).find(({ id }) => id === 'default-by-insurance')!
  const [finding] = (await answerQuestion(dataset, question)).findings
  expect(finding).toMatchObject({ id: 'default-by-insurance/1', claims: true })
  expect(finding!.text).toMatch(
    /^Bills of uninsured patients stay unpaid past their due date 1\.\d+ times as often as those of insured patients: \d\d\.\d % against \d\d\.\d %; 95 % interval 1\.\d+ to 1\.\d+ of the ratio\.$/,
  )
})

async function readFindings(): Promise<Record<string, number>> {
  const questions = await loadQuestions()
  const rowsOf = async (id: string) =>
    (await answerQuestion(dataset, questions.find((question) => question.id === id)!)).rows
  const [people, mix, insurance, late, byNights, stays, costs] = await Promise.all(
    [
      'conditions-per-patient',
      'stay-mix-busiest',
      'default-by-insurance',
      'late-by-condition',
      'charge-by-nights',
      'stay-by-condition',
      'follow-up-cost',
    ].map(rowsOf),
  )
  const total = (rows: readonly AnswerRow[], column: string) => sum(rows.map((row) => Number(row[column])))
  const cell = (rows: readonly AnswerRow[], label: string, name: string | number, column: string) =>
    Number(rows.find((row) => row[label] === name)![column])
  const stay = (kind: string) => (100 * total(mix!, kind)) / total(mix!, 'visits')
  const long = byNights!.filter(({ nights }) => Number(nights) >= 8 && Number(nights) <= 10)
  const ratios = costs!.map(({ cost_ratio }) => Number(cost_ratio)).sort((a, b) => a - b)
  const perCondition = (rows: readonly AnswerRow[], column: string) => (name: string) =>
    cell(rows, 'condition', name, column)
  const lateShare = perCondition(late!, 'late_share')
  const perDay = perCondition(stays!, 'charge_per_day')
  const longest = perCondition(stays!, 'longest_nights')
  const withConditions = (count: number) => 100 * cell(people!, 'conditions', count, 'patient_share')
  return {
    'visits per patient': total(people!, 'visits') / total(people!, 'patients'),
    'same-day visits': stay('same_day'),
    'one-night visits': stay('one_night'),
    'longer visits': stay('more_nights'),
    'insured bills': 100 * cell(insurance!, 'insurance', 'Insured', 'bill_share'),
    'Late-Unpaid bills, uninsured': 100 * cell(insurance!, 'insurance', 'Uninsured', 'default_share'),
    'Late-Unpaid bills, insured': 100 * cell(insurance!, 'insurance', 'Insured', 'default_share'),
    'late bills, Cancer': 100 * lateShare('Cancer'),
    'late bills, Kidney failure': 100 * lateShare('Kidney failure'),
    'late bills, Stroke': 100 * lateShare('Stroke'),
    'late bills, Heart disease': 100 * lateShare('Heart disease'),
    'mean charge, same day': cell(byNights!, 'nights', 0, 'mean_charge'),
    'mean charge, 8 to 10 nights':
      sum(long.map(({ visits, mean_charge }) => Number(visits) * Number(mean_charge))) / total(long, 'visits'),
    'charge per day, Kidney failure': perDay('Kidney failure'),
    'charge per day, Stroke': perDay('Stroke'),
    'charge per day, Cancer': perDay('Cancer'),
    'longest stay, COVID-19': longest('COVID-19'),
    'longest stay, Cancer': longest('Cancer'),
    'longest stay of all': Math.max(...stays!.map(({ longest_nights }) => Number(longest_nights))),
    'follow-up to first charge, median over conditions': ratios[(ratios.length - 1) / 2]!,
    'patients with one condition': withConditions(1),
    'patients with two conditions': withConditions(2),
    'patients with three conditions': withConditions(3),
  }
}
