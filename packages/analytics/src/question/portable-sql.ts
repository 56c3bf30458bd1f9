import type { Dataset } from '../dataset/open-dataset.ts'
import { sharedViews } from '../dataset/shared-views.ts'

/**
 * Writes a question's SQL so that it stands alone: the shared views that it uses come first, as common table expressions.
 * It then runs on any database that holds the three tables; a question that uses `zip` needs that table too.
 */
export async function portableSql(sql: string, { periodSql }: Pick<Dataset, 'periodSql'>): Promise<string> {
  const views = [{ name: 'dataset', sql: periodSql }, ...(await sharedViews())]
  const needed = new Set<string>()
  let text = withoutComments(sql)
  // A view may use those before it, so they are asked from the last.
  for (const view of [...views].reverse()) {
    if (!new RegExp(`\\b(?:from|join)\\s+${view.name}\\b`, 'i').test(text)) continue
    needed.add(view.name)
    text += withoutComments(view.sql)
  }
  if (needed.size === 0) return sql
  const [header, body] = splitHeader(sql)
  const expressions = views
    .filter(({ name }) => needed.has(name))
    .map((view) => `${view.name} as (\n${indent(view.sql)}\n)`)
  const own = /^with\s+(recursive\s+)?/i.exec(body)
  const rest = own === null ? `\n${body}` : `,\n${body.slice(own[0].length)}`
  return `${header}with ${own?.[1] ? 'recursive ' : ''}${expressions.join(',\n')}${rest}`
}

function withoutComments(sql: string): string {
  return sql.replace(/--.*$/gm, '')
}

/** The comments that a question begins with, and what follows them. */
function splitHeader(sql: string): [string, string] {
  const header = /^(?:--.*\r?\n|\s*\n)*/.exec(sql)![0]
  return [header, sql.slice(header.length)]
}

function indent(sql: string): string {
  return sql.replace(/^(?=.)/gm, '  ')
}
