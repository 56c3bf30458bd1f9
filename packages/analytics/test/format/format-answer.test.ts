import { expect, test } from 'vitest'
import { type Answer, formatAnswer, formatAnswers } from '../../src/index.ts'
import { parseQuestion } from '../../src/question/parse-question.ts'

const sql = `-- title: Bills by insurer
-- answers: Who pays?
-- read: As it stands.
-- column: insurer, text: Payer.
-- column: share, share: Part.
-- column: charged, dollars: Charged.
select 1
`
const question = parseQuestion(sql, { id: 'mine', group: 'revenue-cycle', file: 'mine.sql' })
const answer: Answer = {
  question,
  parameters: {},
  columns: question.columns,
  rows: [
    { insurer: 'A | B, "C"', share: 0.25, charged: 1234.5 },
    { insurer: 'D', share: null, charged: 5 },
    { insurer: 'E', share: 0, charged: 6 },
  ],
  findings: [{ id: 'mine/1', question: 'mine', text: 'A pays most, 50 %.', claims: true, subjects: ['A'] }],
}

test('as a table, numbers to the right, with findings and how to read it', () => {
  expect(formatAnswer(answer, 'table', 2)).toBe(`Bills by insurer (mine)
Who pays?

insurer      share  charged
──────────  ──────  ───────
A | B, "C"  25.0 %   $1,235
D                –       $5
… and 1 more rows; --rows 3 shows them all, --format csv too

• A pays most, 50 %.

How to read it: As it stands.
`)
})

test('in one column, all measured values have decimals or none has', () => {
  const nights = parseQuestion(sql.replace('charged, dollars', 'charged, nights'), { id: 'a', group: 'b', file: 'c' })
  const rows = [3, 4.5].map((charged) => ({ insurer: 'A', share: 1, charged }))
  expect(formatAnswer({ ...answer, columns: nights.columns, rows }, 'table', 9)).toMatch(/ 3\.00\n.* 4\.50\n/)
  const whole = rows.map((row) => ({ ...row, charged: 3 }))
  expect(formatAnswer({ ...answer, columns: nights.columns, rows: whole }, 'table', 9)).toMatch(/ 3\n.* 3\n/)
})

test('as CSV, in full', () => {
  expect(formatAnswer(answer, 'csv', 1)).toBe('insurer,share,charged\n"A | B, ""C""",0.25,1234.5\nD,,5\nE,0,6\n')
})

test('as JSON, with what a program needs to draw it', () => {
  expect(JSON.parse(formatAnswer(answer, 'json', 1))).toMatchObject({
    id: 'mine',
    columns: [{ name: 'insurer', unit: 'text' }, { name: 'share' }, { name: 'charged' }],
    rows: [answer.rows[0], { share: null }, {}],
    findings: [{ text: 'A pays most, 50 %.' }],
  })
})

test('as markdown, with pipes escaped', () => {
  const lines = formatAnswer(answer, 'markdown', 25).split('\n')
  expect(lines).toContain('| insurer | share | charged |')
  expect(lines).toContain('| --- | ---: | ---: |')
  expect(lines).toContain('| A \\| B, "C" | 25.0 % | $1,235 |')
  expect(lines).toContain('- A pays most, 50 %.')
})

test('several, under the heading of their group', () => {
  expect(formatAnswers([answer, answer], 'markdown', 25).match(/^# Revenue cycle$/gm)).toHaveLength(1)
  expect(formatAnswers([answer], 'table', 25)).toMatch(/^REVENUE CYCLE\n\nBills by insurer/)
  expect(JSON.parse(formatAnswers([answer, answer], 'json', 25))).toHaveLength(2)
})

test('long sentences are broken between words, never between a number and its per cent', () => {
  const text = `${'word '.repeat(19)}ab 50 % more`
  const found = { ...answer, findings: [{ ...answer.findings[0]!, text }] }
  expect(formatAnswer(found, 'table', 25)).toMatch(/\n• (word ){18}word ab\n {2}50 % more\n/)
})
