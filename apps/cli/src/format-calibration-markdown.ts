import type { CalibratedFigure, CalibratedValue, CalibrationReport } from '@hc/core'
import { closingLines, formatSource, groupByTopic } from './format-calibration.ts'
import { formatBand, formatValue } from './format-value.ts'
import { groupDigits } from './group-digits.ts'

/** Writes a calibration report as a markdown document. */
export function formatCalibrationMarkdown(report: CalibrationReport): string {
  const { preset, startDate, today, rows } = report
  const counts = ['patients', 'visits', 'billing'].map((table) => groupDigits(rows[table] ?? 0))
  const parts = [
    '# Calibration',
    `How data of the preset ${preset} compares with published figures of US hospitals: ${counts[0]} patients, ${counts[1]} visits and ${counts[2]} bills from ${startDate} to ${today}. Made by \`hc calibrate --markdown\`; do not edit.`,
    'Stays, ages and shares are those of first visits of episodes; follow-ups count in none of them. A figure passes when all its values lie inside their bands, and is judged from so many rows that three standard errors stay inside. Bands are those of the reference, except where it says "band set here".',
    closingLines(report).join(' '),
    ...[...groupByTopic(report.figures)].flatMap(([topic, figures]) => [heading(topic), tableOf(figures)]),
    heading('listed apart'),
    'Assumed, not verified, or resting on too little: shown, and never a failure.',
    tableOf(report.apart),
    heading('choices of the model'),
    'Topics without a verified figure.',
    report.modellingChoices.map(({ topic, reason }) => `- ${topic}: ${reason}`).join('\n'),
    heading('not compared'),
    report.notJudged.map(({ reason, ids }) => `- ${reason}: ${ids.map((id) => `\`${id}\``).join(', ')}`).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function heading(text: string): string {
  return `## ${text[0]!.toUpperCase()}${text.slice(1)}`
}

function tableOf(figures: readonly CalibratedFigure[]): string {
  const head = ['figure', 'value', 'observed', 'target', 'band', 'rows', 'result']
  const rule = ['---', '---', '---:', '---:', '---:', '---:', '---']
  return [head, rule, ...figures.flatMap(figureRows)].map(lineOf).join('\n')
}

function figureRows(figure: CalibratedFigure): string[][] {
  const { id, measures, bandSetHere, outcome, values } = figure
  const source = `${formatSource(figure)}${bandSetHere ? '; band set here' : ''}`
  return [
    [`**\`${id}\`** ${measures} *${source}*`, '', '', '', '', '', `**${outcome}**`],
    ...values.map((value) => ['', ...valueCells(value)]),
  ]
}

function valueCells({ label, observed, target, unit, rows, minRows, outcome, ...band }: CalibratedValue): string[] {
  const enough = outcome === 'too few rows' ? ` of ${groupDigits(minRows)}` : ''
  return [
    label,
    formatValue(observed, unit),
    formatValue(target, unit),
    formatBand({ ...band, unit }),
    groupDigits(rows) + enough,
    outcome,
  ]
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
