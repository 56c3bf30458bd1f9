import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnswerRow, answerQuestion, type Dataset, loadQuestions, openDataset } from '../src/index.ts'
import { sum } from './expected/arithmetic.ts'
import { handMade } from './hand-made.ts'
import { writeDataset } from './write-dataset.ts'

// What somebody counts on the fingers, going down the lines of the hand-made dataset: a check on the independent
// implementation too, which shares its reading of the definitions with the SQL.
let folder: string
let dataset: Dataset

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-by-hand-'))
  await writeDataset(folder, handMade())
  dataset = await openDataset(folder)
})
afterAll(async () => {
  await dataset?.close()
  await rm(folder, { recursive: true })
})

async function ask(id: string, parameters: Record<string, number> = {}): Promise<readonly AnswerRow[]> {
  const question = (await loadQuestions()).find((each) => each.id === id)!
  return (await answerQuestion(dataset, question, parameters)).rows
}
const total = (rows: readonly AnswerRow[], column: string) => sum(rows.map((row) => Number(row[column])))
const find = (rows: readonly AnswerRow[], wanted: Record<string, unknown>) =>
  rows.find((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))

test('eleven visits follow up another; a delivery, and a visit after an N, do not', async () => {
  const rows = await ask('follow-ups-by-condition')
  expect(total(rows, 'follow_ups')).toBe(11)
  expect(find(rows, { condition: 'Heart disease' })).toMatchObject({ episodes: 3, follow_ups: 2, asked: 4 })
  expect(find(rows, { condition: 'Childbirth' })).toMatchObject({ episodes: 2, follow_ups: 1, asked: 2 })
  expect(find(rows, { condition: 'Stroke' })).toMatchObject({ episodes: 3, follow_ups: 1, asked: 1 })
})

test('five patients return within 7 days, eight within 30: the 7th and the 30th day count, the 31st does not', async () => {
  const rows = await ask('returns-by-condition')
  expect(total(rows, 'returns_7')).toBe(5)
  expect(total(rows, 'returns_30')).toBe(8)
  // The return to a delivery does not count, the return after one does.
  expect(find(rows, { condition: 'Childbirth' })).toMatchObject({ discharges_30: 2, returns_7: 1, returns_30: 1 })
  // Of seven stays for flu, one was followed on the 30th day, one on the 5th; one was discharged 11 days before today.
  expect(find(rows, { condition: 'Flu' })).toMatchObject({
    discharges_7: 7,
    discharges_30: 6,
    returns_7: 1,
    returns_30: 2,
  })
})

test('at Ash Hospital 37 nights were spent, one patient at a time', async () => {
  expect(find(await ask('census-by-hospital'), { hospital: 'Ash Hospital' })).toMatchObject({
    nights: 37,
    peak_census: 1,
    peak_date: '2024-01-05',
  })
})

test('the overdue balance at Cedar Hospital is 110,000 dollars, and 8 % of it is 8,800', async () => {
  const rows = await ask('recovery-at-largest-balance')
  expect(rows[1]).toMatchObject({
    hospital: 'Cedar Hospital',
    overdue_bills: 2,
    outstanding: 110_000,
    recovered: 8_800,
  })
})

test('of the seven patients of Medicare and Medicaid nobody was asked twice for one visit', async () => {
  const rows = await ask('payer-mix')
  expect(find(rows, { insurer: 'Medicare' })).toMatchObject({ patients: 3, bills: 12 })
  expect(find(rows, { insurer: 'Uninsured' })).toMatchObject({ patients: 3, bills: 11, coverage_share: 0 })
})
