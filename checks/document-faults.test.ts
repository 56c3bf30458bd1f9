import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/workspace-members.mjs'
import { documentFaults, machineFaults, namedPaths, namedScripts } from './document-faults.ts'
import { repositoryFiles } from './repository-files.ts'

const exists = (path: string) => existsSync(join(root, path))

test('documents name only paths that exist', () => {
  const documents = repositoryFiles().filter((file) => /\.(?:md|json|ya?ml)$/.test(file) && !file.endsWith('lock.yaml'))
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']))
  const faults = documents.flatMap((file) => documentFaults(file, readFileSync(join(root, file), 'utf8'), exists))
  expect(faults).toEqual([])
})

test('a missing path, a dead link and a machine path are found', () => {
  const of = (text: string) => documentFaults('packages/core/README.md', text, exists)
  expect(of('See `packages/core/src/index.ts` and [above](../../README.md#tables), `--patients`.')).toEqual([])
  expect(of('See `packages/core/src/nothing.ts`.')).toHaveLength(1)
  expect(of('See [here](docs/nothing.md).')).toHaveLength(1)
  expect(of(`Look in ${'/ho'}me/me/data.`)).toHaveLength(1)
  expect(of('[a site](https://example.com/docs/x) and [a heading](#tables)')).toEqual([])
})

test('a pattern in a path is held to the folder in front of it', () => {
  expect(namedPaths('README.md', '`packages/writer-*/src`, `packages/<name>`, `packages/core/`')).toEqual([
    'packages',
    'packages',
    'packages/core',
  ])
})

test('no file names a path of one machine', () => {
  const files = repositoryFiles().filter((file) => /\.(?:ts|mjs|js|grit|sql|html)$|^\.ci\//.test(file))
  expect(files.flatMap((file) => machineFaults(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
  expect(machineFaults('a.ts', `const folder = '${'/tm'}p/data'`)).toHaveLength(1)
})

test('documents ask only for scripts that exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const asked = repositoryFiles()
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => namedScripts(readFileSync(join(root, file), 'utf8')))
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((name) => !(name in scripts))).toEqual([])
  expect(namedScripts('`npm run nothing -- --x` and `npm test`')).toEqual(['nothing'])
})
