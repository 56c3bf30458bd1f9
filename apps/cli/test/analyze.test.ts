import { spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bin, listing, runHc, small, startHc, temporaryFolder } from './run-hc.ts'

let folder: string
const atEnd: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = await temporaryFolder({ onTestFinished: (end) => void atEnd.push(end as () => Promise<void>) })
  expect(await runHc(folder, [...small, '--outdir', 'data', '--quiet'])).toMatchObject({ code: 0 })
}, 60_000)
afterAll(async () => {
  for (const end of atEnd) await end()
})

const hc = (...args: string[]) => runHc(folder, args)

describe('hc analyze', () => {
  test('lists the questions by group', async () => {
    const { code, stdout, stderr } = await hc('analyze', 'data')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Revenue cycle\n {2}\S/)
    expect(stdout).toContain('  late-by-insurer ')
  })

  test('answers one as a table with what stands out, and how to read it', async () => {
    const { code, stdout } = await hc('analyze', 'data', 'payer-mix')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Payer mix \(payer-mix\)\nWho pays.*\n\ninsurer +patients/)
    expect(stdout).toMatch(/\n• The amount charged is largest for [^\n]+\n/)
    expect(stdout).toContain('\nHow to read it: ')
  })

  test('answers one as CSV, JSON and markdown, all of them with the same rows', async () => {
    const csv = (await hc('analyze', 'data', 'payer-mix', '--format', 'csv')).stdout.trimEnd().split('\n')
    const json = JSON.parse((await hc('analyze', 'data', 'payer-mix', '--format', 'json')).stdout)
    const markdown = (await hc('analyze', 'data', 'payer-mix', '--format', 'markdown')).stdout
    expect(csv[0]).toBe(json.columns.map(({ name }: { name: string }) => name).join(','))
    expect(csv.slice(1)).toEqual(json.rows.map((row: object) => Object.values(row).join(',')))
    expect(json.findings[0].text).toContain('The amount charged')
    expect(markdown.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(csv.length + 1)
  })

  test('cuts long tables where --rows says', async () => {
    const { stdout } = await hc('analyze', 'data', 'cash-by-month', '--rows', '2')
    expect(stdout).toMatch(/… and \d+ more rows; --rows \d+ shows them all, --format csv too\n/)
  })

  test('takes another number for a parameter', async () => {
    const few = await hc('analyze', 'data', 'late-by-hospital', '--set', 'least_bills=1', '--format', 'csv')
    const none = await hc('analyze', 'data', 'late-by-hospital', '--format', 'csv')
    expect(few.stdout.split('\n').length).toBeGreaterThan(none.stdout.split('\n').length)
  })

  test('prints SQL that gives the same answer when it is run', async () => {
    const { stdout: sql } = await hc('analyze', 'data', 'late-by-insurer', '--sql')
    const answer = await hc('analyze', 'data', 'late-by-insurer', '--format', 'json')
    const query = startHc(folder, ['query', 'data', '-', '--format', 'json'])
    query.child.stdin.end(sql)
    const result = await query.outcome
    const rounded = (rows: Record<string, unknown>[]) =>
      rows.map((row) => Object.values(row).map((value) => (typeof value === 'number' ? value.toFixed(4) : value)))
    expect(rounded(JSON.parse(result.stdout))).toEqual(rounded(JSON.parse(answer.stdout).rows))
  })

  test('answers all of them, for people and for programs', async () => {
    const [list, text, json] = await Promise.all([
      hc('analyze', 'data', '--format', 'json'),
      hc('analyze', 'data', '--all'),
      hc('analyze', 'data', '--all', '--format', 'json'),
    ])
    expect([text.code, json.code]).toEqual([0, 0])
    const ids = JSON.parse(list.stdout).map(({ id }: { id: string }) => id)
    expect(JSON.parse(json.stdout).map(({ id }: { id: string }) => id)).toEqual(ids)
    for (const id of ids) expect(text.stdout).toContain(`(${id})`)
  })

  test('gives the same answers, whatever format the rows are in', async () => {
    const made = await hc(...small, '--outdir', 'formats', '--format', 'csv,parquet,parquet-lite', '--quiet')
    expect(made).toMatchObject({ code: 0 })
    const [csv, ...others] = await Promise.all(
      ['csv', 'parquet', 'parquet-lite'].map((from) =>
        hc('analyze', 'formats', '--all', '--format', 'json', '--from', from),
      ),
    )
    expect(JSON.parse(csv!.stdout).length).toBeGreaterThan(30)
    for (const other of others) expect(other).toEqual(csv)
  })

  test('takes questions of a folder of your own', async () => {
    await mkdir(join(folder, 'mine'), { recursive: true })
    const header =
      '-- title: Mine\n-- answers: How many?\n-- read: As it stands.\n-- column: visits, visits: All of them.\n'
    await writeFile(join(folder, 'mine/how-many.sql'), `${header}select count(*) as visits from visits\n`)
    const listed = await hc('analyze', 'data', '--questions', 'mine')
    expect(listed.stdout).toContain('Your questions\n  how-many ')
    const visits = (await readFile(join(folder, 'data/visits.csv'), 'utf8')).trimEnd().split('\n').length - 1
    const { stdout } = await hc('analyze', 'data', 'how-many', '--questions', 'mine', '--format', 'csv')
    expect(stdout).toBe(`visits\n${visits}\n`)
  })
})

describe('hc query', () => {
  test('runs a SELECT over the tables and the views', async () => {
    const sql = 'select count(*) as n, min(zipcode) as zip from patients join visit using (patient_id)'
    const { code, stdout } = await hc('query', 'data', sql, '--format', 'csv')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^n,zip\n\d+,\d{5}\n$/)
  })

  test('prints a table', async () => {
    const { stdout } = await hc('query', 'data', "select 'a' as letter, 1 as number, null as nothing")
    expect(stdout).toBe('letter  number  nothing\n──────  ──────  ───────\na            1  –\n')
  })
})

/** Exactly one line on stderr that ends like a sentence, and nothing on stdout. */
function expectOneSentence({ stdout, stderr }: { stdout: string; stderr: string }, says: string): void {
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^hc: [^\n]*[^\s.][.?]\n$/)
  expect(stderr).toContain(says)
}

const refused: Readonly<Record<string, readonly [args: readonly string[], says: string]>> = {
  'an unknown question': [['analyze', 'data', 'late-by-insurrer'], 'did you mean late-by-insurer?'],
  'a folder without a dataset': [['analyze', '.'], 'there is no dataset in .'],
  'a parameter that is not there': [['analyze', 'data', 'payer-mix', '--set', 'a=1'], 'has no parameter a'],
  'SQL that is none': [['query', 'data', 'selec 1'], 'syntax error at or near "selec" at line 1, column 1'],
  'SQL that writes': [['query', 'data', "copy (select 1) to 'data/visits.csv'"], 'only SELECT'],
  'SQL that reads other files': [['query', 'data', "select * from read_csv('other.csv')"], 'only the files'],
}

describe('hc refuses with exit code 2 and one sentence, and changes nothing:', () => {
  test.each(Object.entries(refused))('%s', async (_, [args, says]) => {
    await writeFile(join(folder, 'other.csv'), 'a\n1\n')
    const before = await listing(join(folder, 'data'))
    const outcome = await hc(...args)
    expectOneSentence(outcome, says)
    expect(outcome.code).toBe(2)
    expect(await listing(join(folder, 'data'))).toEqual(before)
  })
})

test('a cell that cannot be read is a failure, and says where', async () => {
  await cp(join(folder, 'data'), join(folder, 'broken'), { recursive: true })
  const path = join(folder, 'broken/billing.csv')
  await writeFile(path, (await readFile(path, 'utf8')).replace(/,20\d\d-\d\d-\d\d,/, ',soon,'))
  const outcome = await hc('analyze', 'broken', 'cash-by-month')
  expectOneSentence(outcome, 'billing.csv, line 2')
  expect(outcome.code).toBe(1)
})

test('a Ctrl-C breaks off a query, with exit code 130 and nothing left behind', async () => {
  await mkdir(join(folder, 'tmp'))
  const endless = 'select count(*) from range(1000000000000) as a where a.range % 7 = 3'
  const { child, outcome } = startHc(folder, ['query', 'data', endless], { TMPDIR: join(folder, 'tmp') })
  await vi.waitFor(async () => expect(await readdir(join(folder, 'tmp'))).toHaveLength(1), { timeout: 30_000 })
  child.kill('SIGINT')
  expect(await outcome).toMatchObject({ code: 130, stdout: '', stderr: expect.stringContaining('interrupted') })
  expect(await readdir(join(folder, 'tmp'))).toEqual([])
})

describe('without @hc/analytics', () => {
  test('hc analyze and hc query say how to add it, and the other commands work', async () => {
    // A copy of the CLI beside everything that it needs but the optional part.
    const home = join(folder, 'home')
    const cli = join(bin, '../..')
    for (const part of ['bin', 'dist', 'package.json']) {
      await cp(join(cli, part), join(home, 'node_modules/@hc/cli', part), { recursive: true })
    }
    for (const name of await listNeeds(join(cli, 'node_modules'))) {
      if (name === '@hc/analytics') continue
      await symlink(await realpath(join(cli, 'node_modules', name)), join(home, 'node_modules', name), 'junction')
    }
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(home, 'node_modules/@hc/cli/bin/hc.js'), ...args])
    for (const args of [
      ['analyze', '../data'],
      ['query', '../data', 'select 1'],
    ]) {
      const { status, stdout, stderr } = run(...args)
      expectOneSentence({ stdout: String(stdout), stderr: String(stderr) }, 'add it with npm install @hc/analytics')
      expect(status).toBe(2)
    }
    expect(run('schema', '--format', 'json').status).toBe(0)
  })
})

/** Names of the packages in a node_modules folder. */
async function listNeeds(modules: string): Promise<string[]> {
  const names = (await readdir(modules)).filter((name) => !name.startsWith('.'))
  const nested = names.map(async (name) =>
    name.startsWith('@') ? (await readdir(join(modules, name))).map((inner) => `${name}/${inner}`) : [name],
  )
  return (await Promise.all(nested)).flat()
}
