import { expect, test } from 'vitest'
import { loadQuestions } from '../../src/index.ts'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { setParameters } from '../../src/question/set-parameters.ts'

const whole = `-- title: Bills by insurer
-- answers: Who pays?
-- read: Read it as
--   it stands.
-- parameter: least_bills, bills: Fewer are left out.
-- column: insurer, text: Payer.
-- column: bills, bills: All bills.
-- chart: bar x=insurer y=bills
-- finding: largest label=insurer value=bills what="the number of bills"
with parameter as (select 30 as least_bills)
select insurer, bills from x cross join parameter -- 30 as it was
`
const parse = (sql: string) => parseQuestion(sql, { id: 'mine', group: 'own', file: 'mine.sql' })

test('a header is read field by field', () => {
  expect(parse(whole)).toMatchObject({
    id: 'mine',
    title: 'Bills by insurer',
    read: 'Read it as it stands.',
    columns: [
      { name: 'insurer', unit: 'text', description: 'Payer.' },
      { name: 'bills', unit: 'bills', description: 'All bills.' },
    ],
    parameters: [{ name: 'least_bills', unit: 'bills', byDefault: 30 }],
    chart: { kind: 'bar', x: 'insurer', y: ['bills'], unit: 'bills' },
    findings: [{ settings: { label: 'insurer', value: 'bills', what: 'the number of bills' } }],
  })
})

test('a parameter is written in place of its default', () => {
  const question = parse(whole)
  expect(setParameters(question, { least_bills: 7.5 })).toBe(whole.replace('select 30 as', 'select 7.5 as'))
  expect(setParameters(question, {})).toBe(whole)
  expect(() => setParameters(question, { most: 1 })).toThrow('mine has no parameter most; it has least_bills')
  expect(() => setParameters(question, { least_bills: 1e-9 })).toThrow('a plain number')
})

const faults: Readonly<Record<string, readonly [find: string, put: string, says: string]>> = {
  'a missing title': ['-- title: Bills by insurer\n', '', 'lacks title'],
  'a field twice': ['-- read:', '-- title: Again\n-- read:', 'title twice'],
  'an unknown field': ['-- read:', '-- reads:', 'unknown field, reads'],
  'a line that is no field': ['-- read: Read', '--read it\n-- read: Read', 'line 3'],
  'an unknown unit': ['bills, bills: All', 'bills, invoices: All', 'invoices'],
  'a column without a description': ['insurer, text: Payer.', 'insurer, text', 'is not "column: name'],
  'two columns of one name': ['insurer, text', 'bills, text', 'bills twice'],
  'an unknown chart': ['-- chart: bar', '-- chart: pie', 'chart is none of'],
  'a chart of an unknown column': ['x=insurer', 'x=payer', 'payer'],
  'a chart without y': [' y=bills', '', 'lacks x or y'],
  'an unknown setting of a chart': [' y=bills', ' y=bills colour=red', 'colour'],
  'an unknown finding': ['finding: largest', 'finding: biggest', 'a finding is none of'],
  'a finding of an unknown column': ['value=bills', 'value=invoices', 'invoices'],
  'a finding that needs numbers': ['value=bills', 'value=insurer', 'needs numbers'],
  'a finding without a setting': ['what="the number of bills"', '', 'lacks what='],
  'a finding with an unknown setting': ['what=', 'colour=red what=', 'colour'],
  'a header with an open quote': ['number of bills"', 'number of bills', 'cannot be read'],
  'a parameter that the SQL does not set': ['30 as least_bills', 'least_bills', 'exactly once'],
}
test.each(Object.entries(faults))('%s is refused, naming the file', (_, [find, put, says]) => {
  expect(whole).toContain(find)
  const wrong = whole.replace(find, put)
  expect(() => parse(wrong)).toThrow(says)
  expect(() => parse(wrong)).toThrow('mine.sql')
})

test('no column at all is refused', () => {
  expect(() => parse('-- title: A\n-- answers: B?\n-- read: C.\nselect 1')).toThrow('lists no column')
})

test('built-in questions come group by group', async () => {
  const order = (await loadQuestions()).map(({ group }) => group)
  expect(order.filter((group, index) => order[index - 1] !== group)).toEqual([...new Set(order)])
  expect(order[0]).toBe('revenue-cycle')
})
