import { describe, expect, test } from 'vitest'
import { groups, loadQuestions, sharedViews } from '../../src/index.ts'
import { ratioFaults } from './ratio-faults.ts'

const questions = await loadQuestions()

describe.each(questions)('$id', ({ group, title, answers, read, sql, findings, columns }) => {
  test('divides so that no engine cuts off or fails', () => {
    expect(ratioFaults(sql)).toEqual([])
  })

  test('says in sentences what it answers and how to read it', () => {
    expect(groups).toContain(group)
    expect(title).toMatch(/^[A-Z].*[^.?]$/)
    expect(answers).toMatch(/^[A-Z].*\?$/)
    expect(read).toMatch(/^[A-Z].*\.$/)
    for (const { description } of columns) expect(description).toMatch(/^[A-Z].*\.$/)
  })

  test('says what stands out', () => {
    expect(findings.length).toBeGreaterThan(0)
  })
})

test('the shared views divide so that no engine cuts off or fails', async () => {
  for (const { sql } of await sharedViews()) expect(ratioFaults(sql)).toEqual([])
})

test('a bare ratio is found', () => {
  const good =
    'select cast(count(*) filter (where late) as double precision) / nullif(count(*), 0), cast(x as double precision) / 7'
  expect(ratioFaults(good)).toEqual([])
  expect(ratioFaults("select '1/2' -- a/b\nfrom visits")).toEqual([])
  expect(ratioFaults('select late / nullif(n, 0)')).toHaveLength(1)
  expect(ratioFaults('select sum(late) / count(*)')).toHaveLength(2)
  expect(ratioFaults('select cast(late as integer) / nullif(n, 0)')).toHaveLength(1)
  expect(ratioFaults('select (x + cast(late as double precision)) / 2')).toHaveLength(1)
  expect(ratioFaults('select cast(late as double precision) / n')).toHaveLength(1)
  expect(ratioFaults('select cast(late as double precision) / 0')).toHaveLength(1)
})
