import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findingKinds } from '../src/findings/parse-finding-rule.ts'
import { answerQuestion, formatQuestionList, loadQuestions, openDataset } from '../src/index.ts'
import { handMade } from './hand-made.ts'
import { writeDataset } from './write-dataset.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')

test('the readme lists every question, group by group, and no other', async () => {
  const list = formatQuestionList(await loadQuestions(), 'markdown').replace(/^## /gm, '### ')
  expect(readme.slice(readme.indexOf('## The questions\n\n') + '## The questions\n\n'.length)).toBe(list)
})

test('the readme lists every kind of finding with its settings', () => {
  const listed = [...readme.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)]
  const names = (cell: string) => [...cell.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!)
  const settings = listed.map(([, kind, columns, words]) => [kind, names(columns!), names(words!)])
  const known = Object.entries(findingKinds).map(([kind, { labels, measures, words }]) => [
    kind,
    [...labels, ...measures],
    [...words],
  ])
  const byName = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1)
  expect(settings.sort(byName)).toEqual(known.sort(byName))
})

test('the question in the readme is one, and is answered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hc-readme-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'mine'))
  await writeFile(join(folder, 'mine/my-question.sql'), /^```sql\n([\s\S]*?)^```$/m.exec(readme)![1]!)
  await writeDataset(join(folder, 'data'), handMade())
  const dataset = await openDataset(join(folder, 'data'))
  onTestFinished(() => dataset.close())
  const question = (await loadQuestions(join(folder, 'mine'))).find(({ id }) => id === 'my-question')!
  const { rows, findings } = await answerQuestion(dataset, question, { least_bills: 5 })
  expect(rows[0]).toEqual({ insurer: 'Medicare', bills: 12 })
  expect(findings[0]!.text).toContain('The number of bills is largest for Medicare: 12 bills')
})

test('the readme names every table and view that SQL may use', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hc-readme-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeDataset(folder, handMade())
  const dataset = await openDataset(folder)
  onTestFinished(() => dataset.close())
  for (const name of dataset.names) expect(readme).toContain(`\`${name}\``)
})
