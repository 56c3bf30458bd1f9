import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/workspace-members.mjs'
import { fileFaults } from './file-faults.ts'
import { repositoryFiles } from './repository-files.ts'

const linesOf = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length

test('every source file has a name that says something, and a length one can read', () => {
  const files = repositoryFiles()
  expect(files).toContain('packages/core/src/index.ts')
  expect(files.flatMap((file) => fileFaults(file, linesOf(file)))).toEqual([])
})

test('a banned name and a long file are found', () => {
  for (const name of ['utils', 'helpers', 'common', 'misc', 'sink-manager', 'base', 'sink-impl', 'i-sink', 'run2']) {
    expect(fileFaults(`packages/core/src/${name}.ts`, 10), name).toHaveLength(1)
  }
  expect(fileFaults('packages/core/src/csvSink.ts', 10)).toHaveLength(1)
  expect(fileFaults('packages/core/test/common.test.ts', 10)).toHaveLength(1)
  expect(fileFaults('packages/core/src/run/run.ts', 401)).toHaveLength(1)
  expect(fileFaults('packages/core/src/run/run.ts', 400)).toEqual([])
  expect(fileFaults('packages/core/src/geo/zip-codes.ts', 9000)).toEqual([])
})
