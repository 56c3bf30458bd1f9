import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parquetLiteOptions } from '../src/index.ts'

test('the readme lists every option with its default, and no other', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const listed = [...readme.matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].map(([, name, text]) => [name, text])
  const defaults = Object.entries(parquetLiteOptions.parse({})).map(([name, value]) => [name, `\`${value}\``])
  expect(listed).toEqual(defaults)
})
