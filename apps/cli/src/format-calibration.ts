import type { CalibratedFigure, CalibratedValue, CalibrationReport, Outcome } from '@hc/core'
import { formatBand, formatValue } from './format-value.ts'
import { groupDigits } from './group-digits.ts'

const marks: Readonly<Record<Outcome, string>> = { pass: 'pass', fail: 'FAIL', 'too few rows': 'few ' }
const heads = ['', 'observed', 'target', 'band', 'rows']

/** Writes a calibration report as a table for a terminal. */
export function formatCalibration(report: CalibrationReport): string {
  const all = [...report.figures, ...report.apart].flatMap(({ values }) => values.map(cellsOf))
  const widths = heads.map((head, column) => Math.max(head.length, ...all.map((cells) => cells[column]!.length)))
  const lines: string[] = []
  for (const [topic, figures] of groupByTopic(report.figures)) {
    lines.push(topic.toUpperCase(), ...figures.flatMap((figure) => figureLines(figure, widths)), '')
  }
  lines.push('LISTED APART (assumed, not verified, or resting on too little: these never fail)')
  lines.push(...report.apart.flatMap((figure) => figureLines(figure, widths)), '')
  lines.push('CHOICES OF THE MODEL (topics without a verified figure)')
  lines.push(...report.modellingChoices.map(({ topic, reason }) => `  ${topic}: ${reason}`), '')
  lines.push('NOT COMPARED')
  lines.push(...report.notJudged.map(({ reason, ids }) => `  ${groupDigits(ids.length).padStart(3)}  ${reason}`), '')
  return `${[...lines, ...closingLines(report)].join('\n')}\n`
}

/** The figures of each topic that has some, in order. */
export function groupByTopic(figures: readonly CalibratedFigure[]): Map<string, CalibratedFigure[]> {
  const groups = new Map<string, CalibratedFigure[]>()
  for (const figure of figures) groups.set(figure.topic, [...(groups.get(figure.topic) ?? []), figure])
  return groups
}

/** Where a figure comes from, in one line. */
export function formatSource({ source, standing, apart }: CalibratedFigure): string {
  const origin = source === null ? '' : `${source.publisher}, ${source.title}, ${source.year}; `
  return `${origin}${standing}${apart === undefined || apart === standing ? '' : `; ${apart}`}`
}

/** How many figures are inside their bands, and how many could not be judged. */
export function closingLines({ figures, inside, judged }: CalibrationReport): string[] {
  const few = figures.length - judged
  const waiting = few === 0 ? [] : [`${few} more rest on too few rows here: make more patients to judge them.`]
  return [...waiting, `${inside} of ${judged} figures inside their bands.`]
}

function figureLines(figure: CalibratedFigure, widths: readonly number[]): string[] {
  const [, ...columns] = heads.map((head, column) => head.padStart(widths[column]!))
  const title = `${marks[figure.outcome]}  ${figure.id}`
  return [
    `  ${title.padEnd(widths[0]! + 6)}  ${columns.join('  ')}`,
    `        ${figure.measures}`,
    `        ${formatSource(figure)}${figure.bandSetHere ? '; band set here' : ''}`,
    ...figure.values.map((value) => {
      const cells = cellsOf(value).map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!),
      )
      return `  ${marks[value.outcome]}  ${cells.join('  ')}`
    }),
  ]
}

function cellsOf({ label, observed, target, unit, rows, minRows, outcome, ...band }: CalibratedValue): string[] {
  const enough = outcome === 'too few rows' ? ` of ${groupDigits(minRows)}` : ''
  return [
    `  ${label}`,
    formatValue(observed, unit),
    formatValue(target, unit),
    formatBand({ ...band, unit }),
    groupDigits(rows) + enough,
  ]
}
