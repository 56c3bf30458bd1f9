import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HcError, refusal } from '@hc/core'
import { capital } from '../findings/wording.ts'
import { parseQuestion } from './parse-question.ts'
import type { Question } from './question.ts'

/** The groups of the built-in questions, in the order they are told. */
export const groups: readonly string[] = [
  'revenue-cycle',
  'stay-and-cost',
  'follow-ups-and-quality',
  'demographics',
  'operations',
  'what-if',
]

/** The group of questions that lie in a user's own folder itself, not in one below it. */
const ownGroup = 'your-questions'

const builtIn = fileURLToPath(new URL('../../questions/', import.meta.url))

/**
 * Reads the built-in questions, and those of a folder of the user's own: `.sql` files in it, or in folders below it,
 * each folder being a group. Throws HC_OPTIONS_INVALID for a folder without any, a file that is no question, or two of
 * one name.
 */
export async function loadQuestions(ownFolder?: string): Promise<readonly Question[]> {
  const questions = await readFolder(builtIn, (file) => file)
  if (ownFolder !== undefined) questions.push(...(await readOwn(ownFolder)))
  const byId = new Map<string, Question>()
  for (const question of questions) {
    if (byId.has(question.id)) throw refusal(`there are two questions named ${question.id}; rename the file of yours`)
    byId.set(question.id, question)
  }
  const place = ({ group }: Question) => (groups.includes(group) ? groups.indexOf(group) : groups.length)
  return questions.sort((a, b) => place(a) - place(b) || (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
}

async function readOwn(folder: string): Promise<Question[]> {
  let questions: Question[]
  try {
    questions = await readFolder(folder, (file) => join(folder, file))
  } catch (error) {
    if (error instanceof HcError) throw error
    throw refusal(`the questions in ${folder} cannot be read (${(error as Error).message}); check --questions`, error)
  }
  if (questions.length === 0) throw refusal(`there is no .sql file in ${folder}; check --questions`)
  return questions
}

async function readFolder(folder: string, show: (file: string) => string): Promise<Question[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sql'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort()
  return Promise.all(
    files.map(async (file) => {
      const [name, group = ownGroup] = file.slice(0, -'.sql'.length).split('/').reverse()
      const sql = await readFile(join(folder, file), 'utf8')
      return parseQuestion(sql, { id: name!, group, file: show(file) })
    }),
  )
}

/** A group's name as a heading: `follow-ups-and-quality` is "Follow-ups and quality". */
export function groupTitle(group: string): string {
  const title = titles[group] ?? group.replaceAll('-', ' ')
  return capital(title)
}

const titles: Readonly<Record<string, string>> = {
  'stay-and-cost': 'Length of stay and cost',
  'follow-ups-and-quality': 'Follow-ups and quality',
}
