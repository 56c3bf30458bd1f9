import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { root, workspaceMembers } from './scripts/workspace-members.mjs'

// Our packages resolve to their sources, so no build stands between an edit and its test.
const source = { resolve: { conditions: ['@hc/source', 'module', 'node', 'development|production'] } }

/** Projects whose tests run the built files, in processes and threads that cannot load TypeScript on Node 20. */
const needBuild = new Set(['cli', 'bench', 'formats', 'sink-kit', 'sink-jsonl', 'consumers'])

const requireBuild = join(root, 'scripts/require-build.mjs')

const members = workspaceMembers()
  .filter(({ folder }) => existsSync(join(root, folder, 'test')))
  .map(({ name, folder }) => ({
    ...source,
    ssr: source,
    test: {
      name,
      root: join(root, folder),
      include: ['test/**/*.test.ts'],
      globalSetup: needBuild.has(name) || name.startsWith('writer-') ? [requireBuild] : [],
      testTimeout: 60_000,
    },
  }))

/** The root's own checks: of the house itself, and of the packages as a stranger would install them. */
const house = {
  test: { name: 'house', root: join(root, 'checks'), include: ['*.test.ts'], testTimeout: 120_000 },
}
const pack = {
  test: {
    name: 'pack',
    root: join(root, 'checks'),
    include: ['pack/*.test.ts'],
    globalSetup: [requireBuild],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
}

export default defineConfig({
  test: { projects: [...members, house, pack] },
})
