import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runHc, temporaryFolder } from './run-hc.ts'

test('hc --version prints the version of the package', async () => {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { version: string }
  expect(await runHc(await temporaryFolder(), ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test('hc --help and the help of a command go to stdout, and hc alone prints help on stderr and exits with 2', async () => {
  const folder = await temporaryFolder()
  expect(await runHc(folder, ['--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('generate'),
    stderr: '',
  })
  const help = await runHc(folder, ['generate', '--help'])
  expect(help).toMatchObject({ code: 0, stderr: '' })
  for (const flag of ['--patients', '--zip-pool-file', '--date-format', '--json']) expect(help.stdout).toContain(flag)
  expect(await runHc(folder, [])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage: hc') })
})

test('hc --help and --version load neither core nor a writer', async () => {
  const folder = await temporaryFolder()
  for (const flag of ['--help', '--version']) {
    // With this, Node tells on stderr of every module it loads.
    const { stderr } = await runHc(folder, [flag], { NODE_DEBUG: 'esm' })
    expect(stderr).toContain('commander')
    expect(stderr).not.toMatch(/packages[\\/](core|writer-)/)
  }
})
