import { groupTitle } from '../question/load-questions.ts'
import type { Question } from '../question/question.ts'
import { csvTable, type OutputFormat } from './sheet.ts'

/** Writes which questions there are: id and title for people, what they answer and their parameters for programs. */
export function formatQuestionList(questions: readonly Question[], format: OutputFormat): string {
  if (format === 'csv') {
    const columns = ['id', 'group', 'title', 'answers'].map((name) => ({ name }))
    return csvTable({ columns, rows: questions.map(({ id, group, title, answers }) => [id, group, title, answers]) })
  }
  if (format === 'json') {
    const described = questions.map(({ id, group, title, answers, read, columns, parameters, chart }) => {
      return { id, group, title, answers, read, columns, parameters, chart }
    })
    return `${JSON.stringify(described, null, 2)}\n`
  }
  const byGroup = new Map<string, Question[]>()
  for (const question of questions) byGroup.set(question.group, [...(byGroup.get(question.group) ?? []), question])
  const width = Math.max(...questions.map(({ id }) => id.length))
  const parts = [...byGroup].map(([group, members]) => {
    const title = groupTitle(group)
    if (format === 'markdown') return `## ${title}\n\n${members.map(inMarkdown).join('')}`
    return `${title}\n${members.map(({ id, title: words }) => `  ${id.padEnd(width)}  ${words}\n`).join('')}`
  })
  return parts.join('\n')
}

function inMarkdown({ id, title, answers }: Question): string {
  return `- \`${id}\`: ${title}. ${answers}\n`
}
