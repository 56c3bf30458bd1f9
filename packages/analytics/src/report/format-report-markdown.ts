import { embedAnswers } from '../format/format-answer.ts'
import { formatValue } from '../format/format-value.ts'
import type { Report } from './report.ts'
import { reportNotice, reportTitle } from './report-words.ts'

/** Rows of a table in a markdown report. */
const mostRows = 20

/** Writes a report as markdown: figures, what stands out, what to do, and every answer as a table. */
export function formatReportMarkdown(report: Report): string {
  const claims = report.answers.flatMap(({ findings }) => findings.filter((finding) => finding.claims))
  const parts = [
    `# ${reportTitle(report)}\n\n${reportNotice}\n`,
    `| figure | value | |\n| --- | ---: | --- |\n${report.keyFigures
      .map(({ title, value, unit, note }) => `| ${title} | ${formatValue(value, unit)} | ${note} |\n`)
      .join('')}`,
    list(
      'What stands out',
      claims.map(({ text }) => text),
    ),
    list(
      'Recommendations',
      report.recommendations.map(({ text, finding }) => `**${text}** ${finding.text}`),
    ),
    embedAnswers(report.answers, mostRows),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `## ${title}\n\n${items.map((item) => `- ${item}\n`).join('')}`
}
