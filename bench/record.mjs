import { readFileSync, writeFileSync } from 'node:fs'

const results = new URL('results.md', import.meta.url)
const readme = new URL('../README.md', import.meta.url)
const [begin, end] = ['<!-- ratios of npm run bench -->', '<!-- end of ratios -->']

/** What the ratios of a report come to, as the README has them: the first table, without what was wanted. */
export function measuredRatios(report) {
  const table = /^\|.*\n(?:\|.*\n)+/m.exec(report)?.[0].trim() ?? ''
  return table.split('\n').map(withoutWanted).join('\n')
}

function withoutWanted(line) {
  const [, what, , measured] = line.split('|')
  return `|${what}|${measured}|`
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
  writeFileSync(readme, `${before}\n${measuredRatios(report)}\n${after}`)
}
