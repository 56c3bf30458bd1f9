import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dimensionTables, tables } from '@hc/core'
import { expect, test } from 'vitest'
import { bin, runHc, temporaryFolder } from './run-hc.ts'

test('hc schema prints the data dictionary in markdown', async () => {
  const { code, stdout, stderr } = await runHc(await temporaryFolder(), ['schema'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const committed = new URL('../../../packages/core/test/model/data-dictionary.md', import.meta.url)
  expect(stdout).toBe(await readFile(committed, 'utf8'))
})

test('hc schema --format json prints a JSON Schema with every column of the model', async () => {
  const { code, stdout } = await runHc(await temporaryFolder(), ['schema', '--format', 'json'])
  expect(code).toBe(0)
  const { properties } = JSON.parse(stdout) as { properties: Record<string, { items: { properties: object } }> }
  const printed = Object.entries(properties).map(([table, { items }]) => [table, Object.keys(items.properties)])
  expect(printed).toEqual(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]))
})

test('hc schema refuses another format with the nearest name', async () => {
  const outcome = await runHc(await temporaryFolder(), ['schema', '--format', 'jsn'])
  expect(outcome).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('did you mean json?') })
})

test.skipIf(process.platform === 'win32')('a reader that stops reading is no failure', () => {
  const script = '("$0" "$1" schema --format json; echo "exit $?" >&2) | head -c 1 >/dev/null'
  const { stderr } = spawnSync('sh', ['-c', script, process.execPath, bin], { encoding: 'utf8' })
  expect(stderr).toBe('exit 0\n')
})

test('hc schema --dimensions shows the dimension tables too, in both forms', async () => {
  const folder = await temporaryFolder()
  const names = [...tables, ...dimensionTables].map(({ name }) => name)
  const markdown = await runHc(folder, ['schema', '--dimensions'])
  expect([...markdown.stdout.matchAll(/^## (\w+)$/gm)].map(([, name]) => name)).toEqual(names)
  const json = await runHc(folder, ['schema', '--dimensions', '--format', 'json'])
  expect(Object.keys((JSON.parse(json.stdout) as { properties: object }).properties)).toEqual(names)
})
