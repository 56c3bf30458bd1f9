import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SinkContext, tables } from '@hc/core'
import { sinkCases } from '@hc/sink-kit'
import { expect, onTestFinished, test } from 'vitest'
import sqlInsertsSink, { type SqlInsertsOptions, sqlInsertsOptions } from '../src/index.ts'
import { read, readerOf } from './read.ts'
import { sampleBatches, tableOf } from './sample.ts'

type Given = Partial<SqlInsertsOptions>

const module = new URL('../dist/index.js', import.meta.url)
for (const { title, skip, timeout, run } of sinkCases({ sink: sqlInsertsSink, read, module })) {
  test(title, { skip, timeout }, run)
}

// What needs a process of its own is the same for every dialect.
const others = [
  { options: { copy: true }, read },
  { options: { dialect: 'sqlite' }, read: readerOf('sqlite') },
  { options: { dialect: 'duckdb' }, read: readerOf('duckdb') },
]
for (const other of others) {
  const cases = sinkCases({ sink: sqlInsertsSink, ...other }).filter(({ skip }) => !skip)
  const [said] = Object.values(other.options)
  for (const { title, timeout, run } of cases) {
    test(`${said === true ? 'copy' : said}: ${title}`, { timeout }, run)
  }
}

async function open(given: Given = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'hc-sql-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { signal } = new AbortController()
  const options = sqlInsertsOptions.parse(given)
  const context: SinkContext<SqlInsertsOptions> = { tables, seed: 'sql', today: '2026-01-01', folder, options, signal }
  return { folder, run: await sqlInsertsSink.open(context) }
}

test.each([{ dialect: 'mysql' }, { dialect: 'sqlite', ddl: false }] as Given[])(
  'equal rows give equal bytes, in batches of any size, with %j',
  async (given) => {
    const written: string[] = []
    for (const batchSize of [120, 1, 7, 50]) {
      const { folder, run } = await open({ ...given, rowsPerInsert: 16 })
      for (const batch of sampleBatches(batchSize)) await run.write(batch)
      await run.commit()
      expect(await readdir(folder)).toEqual(['hc.sql'])
      written.push(await readFile(join(folder, 'hc.sql'), 'utf8'))
    }
    expect(new Set(written).size).toBe(1)
  },
)

test('abort removes every file after a commit that failed', async () => {
  const { folder, run } = await open()
  await rm(join(folder, 'visits.rows'))
  await expect(run.commit()).rejects.toThrow('ENOENT')
  await run.abort(new Error('commit failed'))
  expect(await readdir(folder)).toEqual([])
})

test('a batch of a table that was not announced is refused in a sentence', async () => {
  const { run } = await open()
  const table = tableOf([{ name: 'city', type: 'text' }])
  await expect(run.write({ table, length: 0, columns: [{ kind: 'text', values: [] }] })).rejects.toMatchObject({
    code: 'HC_SINK_FAILED',
    message: expect.stringContaining('table sample was not announced'),
  })
  await run.abort(new Error('write failed'))
})
