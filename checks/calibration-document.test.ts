import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { referenceFigures } from '../packages/core/src/calibrate/reference/all-figures.ts'
import { notJudged } from '../packages/core/src/calibrate/reference/not-judged.ts'
import { root } from '../scripts/workspace-members.mjs'

const document = readFileSync(join(root, 'docs/calibration.md'), 'utf8')

test('docs/calibration.md has the figures of the reference table, in its order, and those that are not compared', () => {
  const [judged = '', apart = ''] = document.split('\n## Listed apart\n')
  const ids = (text: string) => [...text.matchAll(/^\| \*\*`(\w+)`\*\*/gm)].map((match) => match[1])
  const expected = (isApart: boolean) =>
    referenceFigures.filter((figure) => (figure.apart !== undefined) === isApart).map(({ id }) => id)
  expect(ids(judged)).toEqual(expected(false))
  expect(ids(apart)).toEqual(expected(true))
  for (const id of notJudged.flatMap((group) => group.ids)) expect(document).toContain(`\`${id}\``)
})
