import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentInstallation, pinnedPnpm } from '../../scripts/installation.mjs'
import { root, workspaceMembers } from '../../scripts/workspace-members.mjs'

// What a stranger gets: tarballs as they would be published, installed by plain npm in a folder that knows nothing of us.
const published = workspaceMembers().filter(({ manifest }) => manifest.private !== true)
const place = mkdtempSync(join(tmpdir(), 'hc-pack-'))
const tarballs = join(place, 'tarballs')
const home = join(place, 'stranger')

/** Runs a program to its end and gives what it printed; a failure throws both of its streams. */
function call(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    env: strangersEnvironment(),
    shell: process.platform === 'win32' && command !== process.execPath,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? ''}\n${stdout}\n${stderr}`)
  return stdout
}

/** Our environment without what npm, pnpm and vitest tell their children, and with the pinned pnpm on the PATH. */
function strangersEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_|pnpm_|vitest|node_env$|node_options$|init_cwd$)/i.test(name) || /registry|cafile/i.test(name),
  )
  const environment = Object.fromEntries(kept)
  const path = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [dirname(process.execPath), currentInstallation()?.pnpmFolder, environment[path]]
  return { ...environment, [path]: folders.filter(Boolean).join(delimiter) }
}

const installed = (name: string, file = '') => join(home, 'node_modules', name, file)
const manifestOf = (name: string) => JSON.parse(readFileSync(installed(name, 'package.json'), 'utf8'))
const hc = (...args: string[]) => call(process.execPath, [installed('@hc/cli', 'bin/hc.js'), ...args], home)

beforeAll(() => {
  if (!currentInstallation())
    throw new Error(`${pinnedPnpm()} is needed to pack: run "npm test" or "npm run build" once.`)
  mkdirSync(tarballs)
  mkdirSync(home)
  for (const { folder } of published) call('pnpm', ['pack', '--pack-destination', tarballs], join(root, folder))
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }))
  const files = readdirSync(tarballs).map((file) => join(tarballs, file))
  call('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...files], home)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe.each(published)('$manifest.name as published', ({ folder, manifest }) => {
  test('is installed once, from its tarball, with its licence and without its tests', () => {
    const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'))
    const places = Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${manifest.name}`))
    expect(places).toEqual([`node_modules/${manifest.name}`])
    expect(lock.packages[places[0]!].resolved).toMatch(/^file:/)
    expect(readdirSync(installed(manifest.name))).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'dist', 'src']),
    )
    expect(existsSync(installed(manifest.name, 'test'))).toBe(false)
  })

  test('names real versions of its siblings', () => {
    const { dependencies = {}, peerDependencies = {} } = manifestOf(manifest.name)
    for (const range of Object.values({ ...dependencies, ...peerDependencies })) expect(range).not.toMatch(/workspace/)
  })

  test('has every file that its exports and bin name, and each can be imported', () => {
    const targets = Object.values(manifest.exports as object).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target as object),
    )
    for (const file of [...targets, ...Object.values(manifest.bin ?? {})]) {
      expect(existsSync(installed(manifest.name, String(file))), `${folder}: ${file}`).toBe(true)
    }
    for (const path of Object.keys(manifest.exports).filter((path) => path !== './package.json')) {
      const name = manifest.name + path.slice(1)
      const code = `const it = await import('${name}'); console.log(Object.keys(it).length)`
      expect(Number(call(process.execPath, ['--input-type=module', '-e', code], home))).toBeGreaterThan(0)
    }
  })
})

test('a strict TypeScript program compiles against the published types', () => {
  const names = published.flatMap(({ manifest }) =>
    Object.keys(manifest.exports)
      .filter((path) => path !== './package.json')
      .map((path) => manifest.name + path.slice(1)),
  )
  const lines = names.map((name, i) => `import * as it${i} from '${name}'`)
  writeFileSync(join(home, 'program.ts'), `${lines.join('\n')}\nexport default [${names.map((_, i) => `it${i}`)}]\n`)
  const options = ['--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2023', '--noEmit']
  const types = ['--typeRoots', join(root, 'node_modules/@types'), '--types', 'node']
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  expect(call(process.execPath, [tsc, ...options, ...types, 'program.ts'], home)).toBe('')
})

test('hc generate makes a checked dataset there', () => {
  hc('generate', '--patients', '25', '--seed', 'stranger', '--today', '2026-01-01', '--outdir', 'data', '--quiet')
  const files = readdirSync(join(home, 'data')).sort()
  expect(files).toEqual(['billing.csv', 'manifest.json', 'patients.csv', 'validation_summary.json', 'visits.csv'])
  expect(readFileSync(join(home, 'data/patients.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(26)
  expect(existsSync(join(home, 'data.inprogress'))).toBe(false)
})

test('hc sinks --new makes a sink there that passes the conformance kit', () => {
  hc('sinks', '--new', 'their-sink')
  const said = call(process.execPath, ['--test', 'test/conformance.test.mjs'], join(home, 'their-sink'))
  expect(said).toMatch(/^# fail 0$/m)
})

test('hc analyze answers questions about it, with the database that came along', () => {
  const [answer] = JSON.parse(hc('analyze', 'data', '--all', '--format', 'json')) as [{ columns: object[] }]
  expect(answer.columns.length).toBeGreaterThan(0)
  expect(hc('query', 'data', 'select count(*) as n from patients', '--format', 'csv')).toBe('n\n25\n')
})

test('hc says the version that its package has', () => {
  expect(hc('--version')).toContain(manifestOf('@hc/cli').version)
})
