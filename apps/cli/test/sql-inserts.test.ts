import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listing, runHc, small, temporaryFolder } from './run-hc.ts'

const format = [...small, '--format', 'sql-inserts']
const script = (folder: string, outdir = 'hc-data') => readFile(join(folder, outdir, 'hc.sql'), 'utf8')

test('--format sql-inserts writes one file with tables and rows, parents first', async () => {
  const folder = await temporaryFolder()
  expect(await runHc(folder, format)).toMatchObject({ code: 0 })
  expect(await listing(join(folder, 'hc-data'))).toEqual(['hc.sql', 'manifest.json', 'validation_summary.json'])
  const statements = (await script(folder)).match(/^(CREATE TABLE|INSERT INTO|ALTER TABLE) "\w+"/gm)
  expect([...new Set(statements)]).toEqual(
    ['CREATE TABLE', 'INSERT INTO', 'ALTER TABLE'].flatMap((verb) =>
      ['patients', 'visits', 'billing'].map((table) => `${verb} "${table}"`),
    ),
  )
})

test.each(['copy=true', 'rowsPerInsert=7'])(
  'with %s the bytes are the same from any number of workers',
  async (option) => {
    const folder = await temporaryFolder()
    const args = [...format, '--option', option, '--patients', '400', '--batch-size', '90']
    for (const workers of ['1', '3']) {
      expect(await runHc(folder, [...args, '--workers', workers, '--outdir', workers])).toMatchObject({ code: 0 })
    }
    expect((await script(folder, '3')) === (await script(folder, '1'))).toBe(true)
  },
)

test.each([
  ['dialect=postgress', 'did you mean postgres?'],
  ['rowsPerInsert=0', 'must be a whole number from 1 to 10,000'],
  ['schema=a"b', 'must begin with a letter or an underscore'],
  ['dialect=duckdb --option copy=true', 'only postgres has it'],
])('--option %s is refused in a sentence, and nothing is created', async (options, says) => {
  const folder = await temporaryFolder()
  const given = options.split(' --option ').flatMap((option) => ['--option', option])
  const { code, stdout, stderr } = await runHc(folder, [...format, ...given])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^hc: [^\n]+\n$/)
  expect(stderr).toContain(says)
  expect(await listing(folder)).toEqual([])
})
