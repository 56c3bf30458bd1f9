import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/workspace-members.mjs'

/** For every sample, by its path, the rules of our linter that it breaks. The samples are linted where nothing else is. */
function lint(samples: Readonly<Record<string, string>>): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hc-lint-'))
  const { $schema: _, vcs: __, ...configuration } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(configuration))
  mkdirSync(join(folder, 'checks'))
  cpSync(join(root, 'checks/deterministic.grit'), join(folder, 'checks/deterministic.grit'))
  for (const [path, code] of Object.entries(samples)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), code)
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none'], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  const broken: Record<string, string[]> = Object.fromEntries(Object.keys(samples).map((path) => [path, []]))
  for (const { category, location } of JSON.parse(run.stdout).diagnostics) {
    broken[location.path.replaceAll('\\', '/')]!.push(category)
  }
  return broken
}

const value = (expression: string) => `export const value = (x: number, y: string) => [x, y, ${expression}]\n`

test('nothing that differs between machines or engines may touch the data', () => {
  const bad = [
    ...['random()', 'pow(x, 2)', 'exp(x)', 'log(x)', 'log2(x)', 'log10(x)', 'sin(x)', 'cos(x)', 'hypot(x, x)'].map(
      (call) => `Math.${call}`,
    ),
    'x ** 2',
    '(x **= 2)',
    'new Date()',
    'Date.now()',
    'x.toLocaleString()',
    'y.toLocaleUpperCase()',
    "y.localeCompare('a')",
    "new Intl.NumberFormat('en')",
  ]
  const folders = ['packages/core/src/plan', 'packages/writer-csv/src']
  const samples = folders.flatMap((folder) => bad.map((code, i) => [`${folder}/bad-${i}.ts`, value(code)]))
  const broken = lint(Object.fromEntries(samples))
  for (const [path, code] of samples) expect(broken[path!], code).toContain('plugin')
})

test('arithmetic that is the same everywhere is welcome', () => {
  const good = [
    'Math.sqrt(x)',
    'Math.floor(x * 2)',
    'Math.imul(x, 2)',
    'new Date(Date.UTC(2020, 1, 1))',
    'y.toUpperCase()',
  ]
  const samples = Object.fromEntries(good.map((code, i) => [`packages/core/src/plan/good-${i}.ts`, value(code)]))
  expect(Object.values(lint(samples)).flat()).toEqual([])
})

test('core imports nothing of Node outside run, where the clock is allowed too', () => {
  const code = "import { join } from 'node:path'\n\nexport const path = join('a', 'b')\n"
  const broken = lint({
    'packages/core/src/plan/impure.ts': code,
    'packages/core/src/run/pure-enough.ts': `${code}export const began = Date.now()\n`,
    'packages/writer-csv/src/path.ts': code,
  })
  expect(broken['packages/core/src/plan/impure.ts']).toEqual(['lint/correctness/noNodejsModules'])
  expect(broken['packages/core/src/run/pure-enough.ts']).toEqual([])
  expect(broken['packages/writer-csv/src/path.ts']).toEqual([])
})
