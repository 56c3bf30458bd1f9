import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoArguments } from '../scripts/demo-arguments.mjs'
import requireBuild from '../scripts/require-build.mjs'
import { root, workspaceMembers } from '../scripts/workspace-members.mjs'
import { codeBlocks } from './document-faults.ts'
import { repositoryFiles } from './repository-files.ts'
import { shellFaults } from './shell-faults.ts'
import { summaryBlock, withoutTimes } from './summary-block.ts'

const place = mkdtempSync(join(tmpdir(), 'hc-readme-'))
const hc = join(root, 'apps/cli/bin/hc.js')
const documents = repositoryFiles().filter((file) => file.endsWith('.md') && !basename(file).startsWith('CHANGELOG'))
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: place, encoding: 'utf8' })

// The built packages, found as a user's program would find them.
beforeAll(() => {
  requireBuild()
  mkdirSync(join(place, 'node_modules/@hc'), { recursive: true })
  for (const { folder, manifest } of workspaceMembers().filter(({ manifest }) => manifest.private !== true)) {
    symlinkSync(join(root, folder), join(place, 'node_modules', manifest.name), 'junction')
  }
})
afterAll(() => rmSync(place, { recursive: true }))

const examples = documents.flatMap((file) =>
  codeBlocks(text(file), 'js').map((code, i) => ({ file, number: i + 1, code })),
)
test.each(examples)('example $number of $file runs', ({ file, number, code }) => {
  const program = `${file.replaceAll('/', '-')}-${number}.mjs`
  writeFileSync(join(place, program), code)
  const { status, stderr } = node(program)
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

const configs = documents.flatMap((file) =>
  codeBlocks(text(file), 'yaml')
    .filter((code) => /^outputs:/m.test(code))
    .map((code, i) => ({ file, number: i + 1, code })),
)
test.each(configs)('config $number of $file makes a dataset', ({ file, number, code }) => {
  const config = `${file.replaceAll('/', '-')}-${number}.yaml`
  writeFileSync(join(place, config), code)
  const { status, stderr } = node(hc, 'generate', '--config', config, '--patients', '40', '--outdir', `of-${config}`)
  expect({ status, stderr }).toMatchObject({ status: 0 })
})

test('commands in documents name scripts, subcommands and flags that exist', () => {
  const { scripts } = JSON.parse(text('package.json'))
  const help = new Map<string, string>()
  const helpOf = (command: string) => {
    if (!help.has(command)) help.set(command, node(hc, ...command.split(' ').filter(Boolean), '--help').stdout)
    return help.get(command)!
  }
  const faults = documents.flatMap((file) =>
    codeBlocks(text(file), 'sh').flatMap((block) => shellFaults(file, block, Object.keys(scripts), helpOf)),
  )
  expect(faults).toEqual([])
})

test('a command that does not exist is found', () => {
  const helpOf = (command: string) =>
    command === '' ? 'Commands:\n  generate [options]  make' : '--patients <n>  how many'
  const of = (block: string) => shellFaults('README.md', block, ['bench'], helpOf)
  expect(
    of('npm start\nnpm test\nnpm run bench\nnpm start -- --patients 20\nhc generate --patients=5 # a few'),
  ).toEqual([])
  expect(of('npm run nothing')).toHaveLength(1)
  expect(of('hc nothing')).toHaveLength(1)
  expect(of('npx @hc/cli generate --nothing 5')).toHaveLength(1)
  expect(of('npm start -- --nothing 5')).toHaveLength(1)
})

test("the README shows npm start's exact summary", () => {
  const { status, stderr } = node(hc, 'generate', ...demoArguments.flat())
  expect(status).toBe(0)
  expect(summaryBlock(text('README.md'))).toBe(withoutTimes(stderr))
})

test('only the line of the time it took may differ from the README', () => {
  const readme = 'a\n\n<!-- summary of npm start -->\n```text\n10 rows\nTook 2 s\n```\n<!-- end of summary -->\n'
  expect(summaryBlock(readme)).toBe(withoutTimes('\n10 rows\nTook 9 s\n'))
  expect(summaryBlock(readme)).not.toBe(withoutTimes('11 rows\nTook 2 s\n'))
  expect(() => summaryBlock('nothing here')).toThrow('README.md has no summary block')
})
