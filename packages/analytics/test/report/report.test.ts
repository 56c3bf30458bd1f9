import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { loadQuestions } from '../../src/question/load-questions.ts'
import { formatReportMarkdown } from '../../src/report/format-report-markdown.ts'
import { formatReportHtml } from '../../src/report/page/format-report-html.ts'
import { advisedQuestions, recommend } from '../../src/report/recommend.ts'
import type { Report } from '../../src/report/report.ts'
import type { Rows } from '../hand-made.ts'
import { manyRows, reportOn } from './made-report.ts'

let rows: Rows
let report: Report
let html: string
let document: Document

beforeAll(async () => {
  rows = manyRows()
  report = await reportOn(rows)
  html = formatReportHtml(report)
  document = parseHTML(html).document as unknown as Document
}, 120_000)

const all = (selector: string, root: Document | Element = document) => [...root.querySelectorAll(selector)]

describe('the figures at the head', () => {
  const figure = (title: string) => report.keyFigures.find((each) => each.title === title)!.value as number

  test('are counted from the rows', () => {
    const charged = rows.billing.reduce((sum, bill) => sum + Math.round(bill.total_charge * 100), 0) / 100
    const late = rows.billing.filter(({ payment_status: status }) => status.startsWith('Late'))
    const overdue = rows.billing.filter(({ payment_status: status }) => status === 'Late-Unpaid')
    const paid = rows.billing.filter(({ actual_payment_date: day }) => day !== null)
    expect(figure('Patients')).toBe(rows.patients.length)
    expect(figure('Visits')).toBe(rows.visits.length)
    expect(figure('Charged')).toBeCloseTo(charged, 2)
    expect(figure('Collected')).toBeCloseTo(paid.reduce((sum, bill) => sum + bill.total_charge, 0) / charged, 6)
    expect(figure('Outstanding')).toBeCloseTo(
      overdue.reduce((sum, bill) => sum + bill.total_charge, 0),
      2,
    )
    expect(figure('Late bills')).toBeCloseTo(late.length / rows.billing.length, 6)
  })

  test('know the window', () => {
    expect(report.period).toEqual({ startDate: rows.startDate, today: rows.today })
  })
})

describe('recommendations', () => {
  const finding = (changes: Partial<Finding>): Finding => ({
    id: 'returns-by-hospital/1',
    question: 'returns-by-hospital',
    text: 'Something.',
    claims: true,
    subjects: ['A', 'B'],
    ...changes,
  })

  test('each rest on a finding that claims something', () => {
    expect(report.recommendations.length).toBeGreaterThan(3)
    const findings = report.answers.flatMap((answer) => answer.findings)
    for (const { finding } of report.recommendations) {
      expect(finding.claims).toBe(true)
      expect(findings).toContain(finding)
    }
  })

  test('name those above, never those below', () => {
    expect(recommend([finding({ above: ['A'] })])[0]!.text).toBe('Audit discharges with an early return at A.')
    expect(recommend([finding({ above: [] })])).toEqual([])
  })

  test('say nothing on what chance may explain, or what points the other way', () => {
    expect(recommend([finding({ claims: false })])).toEqual([])
    const insurance = { id: 'default-by-insurance/1', question: 'default-by-insurance' }
    const ratio = (low: number, high: number) => ({ value: (low + high) / 2, low, high, unit: 'ratio' as const })
    expect(recommend([finding({ ...insurance, estimate: ratio(1.1, 1.4) })])).toHaveLength(1)
    expect(recommend([finding({ ...insurance, estimate: ratio(0.5, 0.8) })])).toEqual([])
  })

  test('count many names, and leave out who is no insurer', () => {
    const insurers = { id: 'late-by-insurer/1', question: 'late-by-insurer' }
    expect(recommend([finding({ ...insurers, above: ['A', 'B', 'Uninsured', 'C', 'D', 'E'] })])[0]!.text).toBe(
      'Go through payment terms and claim denials with A, B, C and 2 more.',
    )
  })

  test('are for questions that exist', async () => {
    const ids = (await loadQuestions()).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([...advisedQuestions]))
  })
})

/** What no drawing and no cell may hold, with what stands around it. */
function faultyNumbers(page: string): readonly string[] {
  return page.match(/.{0,60}(?:NaN|undefined|Infinity).{0,20}/g) ?? []
}

describe('the page', () => {
  test('has a section with a table for every question, and both drawings of every chart', () => {
    for (const { question, rows: answers, chart } of report.answers) {
      const section = document.getElementById(question.id)!.closest('section')!
      if (answers.length === 0) continue
      expect(all('table', section)).toHaveLength(1)
      expect(all('svg', section).map((svg) => svg.getAttribute('class'))).toEqual(
        chart === undefined ? [] : ['plot wide', 'plot narrow'],
      )
    }
    expect(all('svg').length).toBeGreaterThan(60)
  })

  test('has no drawing without a mark, and none that holds a number that is none', () => {
    for (const svg of all('svg')) {
      expect(all('rect, circle, path, line', svg).length).toBeGreaterThan(2)
      expect(faultyNumbers(svg.outerHTML)).toEqual([])
    }
  })

  test('points only to places in itself, and gives no id twice', () => {
    const ids = all('[id]').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of all('a')) expect(ids).toContain(link.getAttribute('href')!.slice(1))
    expect(html.match(/(?:src|href)="(?!#|data:,")[^"]*/g)).toBeNull()
  })

  test('is the same for the same dataset', async () => {
    expect(formatReportHtml(await reportOn(rows)) === html).toBe(true)
  })

  test('keeps text as text', async () => {
    const name = `<img src=x onerror="alert('1')"> & Sons`
    const [first] = rows.visits
    const visits = rows.visits.map((visit) =>
      visit.hospital === first!.hospital ? { ...visit, hospital: name } : visit,
    )
    const page = formatReportHtml(await reportOn({ ...rows, visits }))
    expect(page.includes('<img')).toBe(false)
    expect(page.includes('&lt;img')).toBe(true)
  })

  test('of a dataset with hardly a row still stands', async () => {
    const [patient] = rows.patients
    const visits = rows.visits.filter(({ patient_id: id }) => id === patient!.patient_id)
    const billing = rows.billing.filter(({ patient_id: id }) => id === patient!.patient_id)
    const small = await reportOn({ ...rows, patients: [patient!], visits, billing })
    const page = parseHTML(formatReportHtml(small)).document
    expect(page.querySelector('h1')!.textContent).toContain(rows.today)
    expect([...page.querySelectorAll('main')].flatMap(({ outerHTML }) => faultyNumbers(outerHTML))).toEqual([])
  })
})

test('markdown has the figures, the recommendations and every answer', () => {
  const markdown = formatReportMarkdown(report)
  expect(markdown).toMatch(/^# Hospital report, 2023-01-01 to 2025-12-31\n/)
  expect(markdown).toContain(`| Patients | 1,500 |`)
  for (const { text } of report.recommendations) expect(markdown).toContain(text)
  for (const { question } of report.answers) expect(markdown).toContain(`## ${question.title}\n`)
})

test('in one column of a table, all numbers have decimals or none has', () => {
  let columns = 0
  for (const table of all('table')) {
    for (let column = 0; column < all('thead th', table).length; column++) {
      const texts = all('tbody tr', table).map((row) => row.children[column]!.textContent ?? '')
      const numbers = texts.filter((text) => /^-?[\d,]+(\.\d+)?$/.test(text))
      if (numbers.length < 2) continue
      columns++
      expect(new Set(numbers.map((text) => text.split('.')[1]?.length ?? 0)).size, texts.join(' ')).toBe(1)
    }
  }
  expect(columns).toBeGreaterThan(20)
})

test('the markdown names no flag that the command for reports lacks', () => {
  const markdown = formatReportMarkdown(report)
  expect(markdown).toMatch(/… and \d+ more rows; `hc analyze` gives all of them\n/)
  expect(markdown).not.toContain('--rows')
})
