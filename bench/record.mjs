import { readFileSync, writeFileSync } from 'node:fs'

const results = new URL('results.md', import.meta.url)
const readme = new URL('../README.md', import.meta.url)
const [begin, end] = ['<!-- ratios of npm run bench -->', '<!-- end of ratios -->']

/** The first table of a report: the ratios. */
export function ratioTable(report) {
  return /^\|.*\n(?:\|.*\n)+/m.exec(report)?.[0] ?? ''
}

/** The lines of the README that quote the ratios. */
export function quotedRatios() {
  const text = readFileSync(readme, 'utf8')
  return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end)).trim()
}

/** Keeps a report, and quotes its ratios in the README. */
export function record(report) {
  writeFileSync(results, report)
  const text = readFileSync(readme, 'utf8')
  const [before, after] = [text.slice(0, text.indexOf(begin) + begin.length), text.slice(text.indexOf(end))]
  writeFileSync(readme, `${before}\n${ratioTable(report).trim()}\n${after}`)
}
