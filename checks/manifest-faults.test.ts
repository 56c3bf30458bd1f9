import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pinnedPnpm } from '../scripts/installation.mjs'
import { root, workspaceMembers } from '../scripts/workspace-members.mjs'
import { manifestFaults } from './manifest-faults.ts'

const good = {
  name: '@hc/writer-csv',
  version: '0.1.0',
  description: 'A writer.',
  license: 'MIT',
  type: 'module',
  repository: { type: 'git', url: 'git+https://github.com/hc-data/hc.git', directory: 'packages/writer-csv' },
  engines: { node: '>=20.19' },
  exports: {
    '.': { '@hc/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
  files: ['dist', 'src'],
  publishConfig: { access: 'public', provenance: true },
  sideEffects: false,
  peerDependencies: { '@hc/core': '^1.0.0' },
}

test('every manifest says what a published package must', () => {
  expect(workspaceMembers().flatMap(({ folder, manifest }) => manifestFaults(folder, manifest))).toEqual([])
})

test('a complete manifest has no fault, and every change to it is one', () => {
  expect(manifestFaults('packages/writer-csv', good)).toEqual([])
  const changes: Record<string, unknown>[] = [
    { name: 'writer-csv' },
    { version: undefined },
    { description: 'no full stop' },
    { license: 'ISC' },
    { type: 'commonjs' },
    { repository: 'somewhere' },
    { engines: { node: '>=18' } },
    { exports: { './package.json': './package.json' } },
    { exports: { '.': good.exports['.'] } },
    { exports: { ...good.exports, '.': './dist/index.js' } },
    { exports: { ...good.exports, './*': './dist/*' } },
    { files: ['dist'] },
    { files: ['dist', 'src', 'test'] },
    { publishConfig: undefined },
    { sideEffects: undefined },
    { peerDependencies: {} },
    { scripts: { postinstall: 'node x.js' } },
  ]
  for (const change of changes) {
    expect(manifestFaults('packages/writer-csv', { ...good, ...change }), JSON.stringify(change)).not.toEqual([])
  }
})

test('every member can be typechecked and linted, and every package built', () => {
  for (const { folder, manifest } of workspaceMembers()) {
    if (!existsSync(join(root, folder, 'tsconfig.json'))) continue
    expect(Object.keys(manifest.scripts ?? {}), folder).toEqual(expect.arrayContaining(['typecheck', 'lint']))
    if (manifest.private !== true) expect(Object.keys(manifest.scripts), folder).toContain('build')
  }
})

test('pnpm is pinned to an exact version, and turbo has no block for a single package', () => {
  expect(pinnedPnpm()).toMatch(/^pnpm@\d+\.\d+\.\d+$/)
  const turbo = JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8'))
  expect(Object.keys(turbo.tasks).filter((task) => task.includes('#'))).toEqual([])
})
