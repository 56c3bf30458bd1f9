import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/workspace-members.mjs'
import { documentFaults, namedPaths } from './document-faults.ts'
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
