import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatReportHtml } from '../../src/report/page/format-report-html.ts'
import { findChromium } from './chromium.ts'
import { manyRows, reportOn } from './made-report.ts'

const executablePath = findChromium()
if (executablePath === undefined && process.env.CI !== 'true') {
  console.warn(
    'No Chromium is on the path: the report is not looked at in a browser. Set CHROMIUM to one, or CI=true to insist.',
  )
}

describe.skipIf(executablePath === undefined && process.env.CI !== 'true')('the report in a browser', () => {
  let folder: string
  let file: string
  let browser: Browser

  beforeAll(async () => {
    expect(executablePath, 'CI has to have a Chromium').toBeDefined()
    folder = await mkdtemp(join(tmpdir(), 'hc-browser-'))
    file = join(folder, 'report.html')
    await writeFile(file, formatReportHtml(await reportOn(manyRows())))
    browser = await chromium.launch({ executablePath: executablePath!, args: ['--no-sandbox'] })
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Opens the report from disk; whatever it asks for or complains of is written down. */
  async function open(width: number, colorScheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(pathToFileURL(file).href)
    return { page, requests, complaints }
  }

  for (const width of [1280, 390]) {
    test(`at ${width} pixels asks for nothing, complains of nothing, and does not scroll sideways`, async () => {
      const { page, requests, complaints } = await open(width)
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href])
      expect(complaints).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.close()
    })

    test(`at ${width} pixels shows every chart once, and marks in each`, async () => {
      const { page } = await open(width)
      const figures = await page.$$eval('figure', (figures) =>
        figures.map((figure) => {
          const visible = [...figure.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().height > 40)
          const marks = visible.flatMap((svg) => [...svg.querySelectorAll('rect, circle, path')])
          return {
            drawings: visible.length,
            marks: marks.filter((mark) => mark.getBoundingClientRect().width > 0).length,
          }
        }),
      )
      expect(figures.length).toBeGreaterThan(30)
      for (const figure of figures) {
        expect(figure.drawings).toBe(1)
        expect(figure.marks).toBeGreaterThan(0)
      }
      await page.close()
    })

    const scheme = width === 1280 ? 'light' : 'dark'
    test(`at ${width} pixels, ${scheme}, has no serious fault of accessibility`, async () => {
      const { page } = await open(width, scheme)
      // The page's own policy lets no script in from outside, so axe comes by the debugger.
      await page.evaluate(await axeSource())
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
        const found = await axe.run(document, { resultTypes: ['violations'] })
        return found.violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0]!.html.slice(0, 300) }))
      })
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
      await page.close()
    }, 120_000)
  }

  test('tables sort by a click or a key, down and up', async () => {
    const { page } = await open(1280)
    const table = page.locator('section:has(> #late-by-insurer) table')
    const bills = () => columnOf(page, 'late-by-insurer', 1)
    const head = table.locator('th').nth(1)
    await head.locator('button').click()
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    const down = await bills()
    expect(down.length).toBeGreaterThan(5)
    expect(down).toEqual([...down].sort((a, b) => number(b) - number(a)))
    await head.locator('button').press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    expect(await bills()).toEqual([...down].sort((a, b) => number(a) - number(b)))
    await page.close()
  })

  test('long tables show ten rows, and all on demand', async () => {
    const { page } = await open(1280)
    const section = page.locator('section:has(> #late-by-condition)')
    const rows = section.locator('tbody tr:visible')
    expect(await rows.count()).toBe(10)
    await section.locator('.more').click()
    expect(await rows.count()).toBeGreaterThan(15)
    await page.close()
  })

  test('filters leave the rows of one condition, and clear', async () => {
    const { page } = await open(1280)
    const visible = page.locator('section:has(> #late-by-condition) tbody tr:visible')
    await page.getByRole('combobox', { name: 'Condition' }).selectOption('Stroke')
    expect(await visible.count()).toBe(1)
    expect(await visible.first().textContent()).toContain('Stroke')
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ rows/)
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => visible.count()).toBe(10)
    await page.close()
  })

  test('turns dark and light on demand', async () => {
    const { page } = await open(1280)
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await colour()
    await page.getByRole('button', { name: 'Dark or light' }).click()
    expect(await colour()).not.toBe(light)
    await page.close()
  })
})

async function axeSource(): Promise<string> {
  return (createRequire(import.meta.url)('axe-core') as { source: string }).source
}

async function columnOf(page: Page, question: string, column: number): Promise<string[]> {
  return page.$$eval(
    `section:has(> #${question}) tbody tr`,
    (rows, column) => rows.map((row) => (row as HTMLTableRowElement).cells[column]!.textContent!),
    column,
  )
}

function number(text: string): number {
  return Number(text.replaceAll(/[$,% ]/g, ''))
}
