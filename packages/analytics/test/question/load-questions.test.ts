import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { groups, groupTitle, loadQuestions } from '../../src/index.ts'

const text =
  '-- title: Mine\n-- answers: How many?\n-- read: As it stands.\n-- column: visits, visits: All.\nselect count(*) as visits from visits\n'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-questions-'))
  return () => rm(folder, { recursive: true, force: true })
})

async function lay(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

test("a user's own questions come after the built-in ones, or among those of their group", async () => {
  await lay({
    'b.sql': text,
    'a.sql': text,
    'bedside/c.sql': text,
    'operations/d.sql': text,
    'notes.txt': 'no question',
  })
  const questions = await loadQuestions(folder)
  const own = questions.filter(({ title }) => title === 'Mine')
  expect(own.map(({ id, group }) => [id, group])).toEqual([
    ['d', 'operations'],
    ['c', 'bedside'],
    ['a', 'your-questions'],
    ['b', 'your-questions'],
  ])
  expect(new Set(questions.map(({ group }) => group))).toEqual(new Set([...groups, 'bedside', 'your-questions']))
})

test('a header may end its lines as Windows does', async () => {
  await lay({ 'a.sql': text.replaceAll('\n', '\r\n') })
  expect((await loadQuestions(folder)).at(-1)).toMatchObject({ id: 'a', read: 'As it stands.' })
})

test.each([
  ['a name that is taken', { 'late-by-insurer.sql': text }, 'two questions named late-by-insurer'],
  ['a file that is no question', { 'mine/a.sql': 'select 1' }, 'mine/a.sql cannot be used: its header lists no column'],
  ['a folder without any', { 'a.txt': text }, 'there is no .sql file in'],
])('%s is refused', async (_, files, says) => {
  await lay(files)
  await expect(loadQuestions(folder)).rejects.toMatchObject({
    code: 'HC_OPTIONS_INVALID',
    message: expect.stringContaining(says),
  })
})

test('a folder that is not there, or is a file, is refused', async () => {
  await lay({ 'a.sql': text })
  await expect(loadQuestions(join(folder, 'nowhere'))).rejects.toThrow('check --questions')
  await expect(loadQuestions(join(folder, 'a.sql'))).rejects.toThrow('check --questions')
})

test('the name of a group is read as a heading', () => {
  expect(['revenue-cycle', 'stay-and-cost', 'follow-ups-and-quality', 'what-if', 'my-own'].map(groupTitle)).toEqual([
    'Revenue cycle',
    'Length of stay and cost',
    'Follow-ups and quality',
    'What if',
    'My own',
  ])
})
