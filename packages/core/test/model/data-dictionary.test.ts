import { expect, test } from 'vitest'
import { dataDictionary } from '../../src/model/data-dictionary.ts'
import { tables } from '../../src/model/tables.ts'

test('the dictionary has a line for every column, in order', () => {
  const lines = dataDictionary(tables)
    .split('\n')
    .filter((line) => /^\| [a-z_]+ \|/.test(line) && !line.startsWith('| column'))
  const columns = tables.flatMap((table) => table.columns)
  expect(lines.map((line) => line.split(' | ')[0]!.slice(2))).toEqual(columns.map(({ name }) => name))
  for (const [i, { description, nullable }] of columns.entries()) {
    expect(lines[i]).toContain(description)
    expect(lines[i]!.split(' | ')[2]).toBe(nullable ? 'yes' : 'no')
  }
})

test('the dictionary is the one that is committed', async () => {
  await expect(dataDictionary(tables)).toMatchFileSnapshot('data-dictionary.md')
})
