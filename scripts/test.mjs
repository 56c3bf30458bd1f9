import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countLine, countTests } from './count-tests.mjs'
import { ensureInstalled, runTool, say } from './prepare.mjs'
import { root } from './workspace-members.mjs'

const began = performance.now()
await ensureInstalled()

// Packages are linted one by one, where turbo remembers those that have not changed.
const rest = readdirSync(root).filter((name) => !/^(?:\..*|packages|apps|examples|node_modules)$/.test(name))

/** Checks that run no test file: each counts as one. */
const steps = [
  {
    title: 'Building, types and lint of every package',
    tool: 'turbo',
    args: ['run', 'build', 'typecheck', 'lint', '--continue', '--output-logs=errors-only'],
  },
  { title: 'Lint of the house', tool: '@biomejs/biome', bin: 'biome', args: ['check', '--error-on-warnings', ...rest] },
  { title: 'Types of the house', tool: 'typescript', bin: 'tsc', args: ['-p', 'checks'] },
]
const count = { passed: 0, failed: 0, skipped: 0 }
for (const { title, tool, bin, args } of steps) {
  say(`${title} …`)
  const code = await runTool(tool, args, { quiet: true, bin })
  if (code === 0) count.passed++
  else count.failed++
}

const folder = mkdtempSync(join(tmpdir(), 'hc-test-'))
const report = join(folder, 'report.json')
const code = await runTool('vitest', [
  'run',
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ...process.argv.slice(2),
])
// Without a report vitest did not get as far as a test: the failure is counted below.
const tests = existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8'))) : countTests()
rmSync(folder, { recursive: true })
count.passed += tests.passed
count.failed += tests.failed
count.skipped += tests.skipped
// An error outside any test fails the run without failing a test.
if (code !== 0 && tests.failed === 0) count.failed++

say(`Took ${((performance.now() - began) / 1000).toFixed(0)} s`)
process.stdout.write(`${countLine(count)}\n`)
process.exitCode = count.failed > 0 ? 1 : 0
