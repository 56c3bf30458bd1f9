import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sqlInsertsOptions } from '../src/index.ts'

test('the readme lists every option with its default, and no other', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  const listed = [...readme.matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].map(([, name, text]) => [name, text])
  const defaults: Record<string, unknown> = sqlInsertsOptions.parse({})
  const options = Object.keys(sqlInsertsOptions.shape)
  expect(listed).toEqual(options.map((name) => [name, name in defaults ? `\`${defaults[name]}\`` : '*(none)*']))
})
