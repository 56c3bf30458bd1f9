import type { Answer } from '../question/answer-question.ts'
import { groupTitle } from '../question/load-questions.ts'
import { csvTable, jsonRows, markdownTable, type OutputFormat, type Sheet, textTable } from './sheet.ts'

/** Writes an answer: for people with its findings, for programs in full. `rows` is how many rows people are shown. */
export function formatAnswer(answer: Answer, format: OutputFormat, rows: number): string {
  if (format === 'csv') return csvTable(sheetOf(answer))
  if (format === 'json') return `${JSON.stringify(describe(answer), null, 2)}\n`
  return format === 'markdown' ? inMarkdown(answer, rows) : inText(answer, rows)
}

/** Writes several answers one after another; CSV has room for one only. */
export function formatAnswers(answers: readonly Answer[], format: Exclude<OutputFormat, 'csv'>, rows: number): string {
  if (format === 'json') return `${JSON.stringify(answers.map(describe), null, 2)}\n`
  return inGroups(answers, format, (answer) => formatAnswer(answer, format, rows))
}

/** Writes answers into a longer text in markdown, which has no flags to show more rows by. */
export function embedAnswers(answers: readonly Answer[], rows: number): string {
  const hint = () => '`hc analyze` gives all of them'
  return inGroups(answers, 'markdown', (answer) => inMarkdown(answer, rows, hint))
}

function inGroups(
  answers: readonly Answer[],
  format: Exclude<OutputFormat, 'csv' | 'json'>,
  write: (answer: Answer) => string,
): string {
  let group = ''
  const parts = answers.map((answer) => {
    const text = write(answer)
    if (answer.question.group === group) return text
    group = answer.question.group
    const title = groupTitle(group)
    return format === 'markdown' ? `# ${title}\n\n${text}` : `${title.toUpperCase()}\n\n${text}`
  })
  return parts.join('\n')
}

/** The rows of an answer as a sheet. */
export function sheetOf({ columns, rows }: Answer): Sheet {
  return { columns, rows: rows.map((row) => columns.map(({ name }) => row[name] ?? null)) }
}

function inText(answer: Answer, rows: number): string {
  const { question, findings } = answer
  const parts = [
    `${question.title} (${question.id})\n${wrap(question.answers)}`,
    textTable(sheetOf(answer), rows),
    findings.map(({ text }) => wrap(text, '• ')).join(''),
    `How to read it: ${question.read}`.replace(/^.*$/s, (text) => wrap(text)),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function inMarkdown(answer: Answer, rows: number, hint?: (count: number) => string): string {
  const { question, findings } = answer
  const parts = [
    `## ${question.title}\n\n${question.answers}\n`,
    markdownTable(sheetOf(answer), rows, hint),
    findings.map(({ text }) => `- ${text}\n`).join(''),
    `${question.read}\n`,
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function describe(answer: Answer): object {
  const { question, parameters, columns, findings, chart } = answer
  const { id, group, title, answers, read } = question
  return { id, group, title, answers, read, parameters, columns, rows: jsonRows(sheetOf(answer)), findings, chart }
}

/** Breaks a text into lines of 100 characters; the first begins with a mark, the others are as far in. */
function wrap(text: string, mark = ''): string {
  const lines: string[] = []
  let line = mark
  // A number stays with its per cent.
  for (const word of text.split(/ (?!%)/)) {
    if (line.length + word.length > 100 && line.trim() !== mark.trim()) {
      lines.push(line.trimEnd())
      line = ' '.repeat(mark.length)
    }
    line += `${word} `
  }
  return `${[...lines, line.trimEnd()].join('\n')}\n`
}
