import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, workspaceMembers } from '../scripts/workspace-members.mjs'
import { directionFaults, importedNames } from './dependency-direction.ts'
import { repositoryFiles } from './repository-files.ts'

const faultsOf = (folder: string, needs: readonly string[], imports: Record<string, string[]> = {}) =>
  directionFaults([{ folder, manifest: { dependencies: Object.fromEntries(needs.map((n) => [n, '*'])) }, imports }])

test('dependencies point one way, and every import is declared', () => {
  const members = workspaceMembers().map(({ folder, manifest }) => ({
    folder,
    manifest,
    imports: Object.fromEntries(
      repositoryFiles(folder)
        .filter((file) => /^(?:packages|apps)\/[^/]+\/src\/.*\.ts$/.test(file) || /^examples\/.*\.mjs$/.test(file))
        .map((file) => [file, importedNames(readFileSync(join(root, file), 'utf8'))]),
    ),
  }))
  expect(members.some(({ imports }) => Object.keys(imports).length > 0)).toBe(true)
  expect(directionFaults(members)).toEqual([])
})

test('a dependency that points back is found', () => {
  const core = ['@faker-js/faker', 'seedrandom', 'zod']
  expect(faultsOf('packages/core', core)).toEqual([])
  expect(faultsOf('packages/core', [...core, '@hc/writer-csv'])).toHaveLength(2)
  expect(faultsOf('packages/core', ['zod'])).toHaveLength(1)
  expect(faultsOf('packages/writer-csv', ['@hc/core'])).toEqual([])
  expect(faultsOf('packages/writer-csv', ['@hc/writer-parquet'])).toHaveLength(1)
  expect(faultsOf('packages/sink-kit', ['@hc/cli'])).toHaveLength(1)
  expect(faultsOf('apps/cli', ['@hc/core', '@hc/writer-csv', '@hc/analytics'])).toEqual([])
})

test('an import that is undeclared, impure in core, or leaves its package is found', () => {
  const within = (folder: string, file: string, name: string) =>
    faultsOf(folder, folder === 'packages/core' ? ['@faker-js/faker', 'seedrandom', 'zod'] : [], {
      [`${folder}/src/${file}`]: [name],
    })
  expect(within('packages/core', 'plan/plan.ts', 'node:fs')).toHaveLength(1)
  expect(within('packages/core', 'run/run.ts', 'node:fs/promises')).toEqual([])
  expect(within('packages/core', 'run/run.ts', 'zod/v4')).toEqual([])
  expect(within('packages/writer-csv', 'encode.ts', 'csv-stringify/sync')).toHaveLength(1)
  expect(within('packages/writer-csv', 'encode.ts', '../../core/src/index.ts')).toHaveLength(1)
  expect(within('packages/writer-csv', 'encode.ts', './options.ts')).toEqual([])
})

test('imports are read in every form they are written', () => {
  const source = [
    "import { a } from 'one'",
    "import type {\n  B,\n} from 'two'",
    "export * from './three.ts'",
    "import 'four'",
    "const five = await import('five')",
    "// import { x } from 'comment'",
    " * import { x } from 'comment'",
  ].join('\n')
  expect(importedNames(source).sort()).toEqual(['./three.ts', 'five', 'four', 'one', 'two'])
})
