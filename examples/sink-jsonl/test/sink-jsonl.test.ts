import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Batch, billing, patients, rows, type SinkContext } from '@hc/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import jsonlSink from '../sink-jsonl.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-jsonl-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const context = (): SinkContext => ({
  tables: [patients, billing],
  seed: 'demo',
  today: '2026-01-01',
  folder,
  options: {},
  signal: new AbortController().signal,
})

/** Two bills; every column that is not a number or a date holds its own name. */
const bills: Batch = {
  table: billing,
  length: 2,
  columns: billing.columns.map(({ name, type }) =>
    type === 'text'
      ? { kind: 'text', values: [name, `"${name}"`] }
      : {
          kind: 'int',
          values: Int32Array.of(20_000, 20_001),
          nulls: Uint8Array.of(0, name === 'actual_payment_date' ? 1 : 0),
        },
  ),
}

async function readLines(table: string): Promise<unknown[]> {
  const text = await readFile(join(folder, `${table}.jsonl`), 'utf8')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

test('rows come back as they were, and a table without rows is an empty file', async () => {
  const run = await jsonlSink.open(context())
  await run.write(bills)
  await run.write(bills)
  expect(await run.commit()).toEqual([
    { path: 'patients.jsonl', table: 'patients', rows: 0 },
    { path: 'billing.jsonl', table: 'billing', rows: 4 },
  ])
  expect(await readLines('billing')).toEqual([...rows(bills), ...rows(bills)])
  expect(await readLines('patients')).toEqual([])
})

test('abort leaves nothing behind and may be called twice', async () => {
  const run = await jsonlSink.open(context())
  await run.write(bills)
  await run.abort(new Error('given up'))
  await run.abort(new Error('given up again'))
  expect(await readdir(folder)).toEqual([])
})

test('the sink fits in forty lines', async () => {
  const source = await readFile(new URL('../sink-jsonl.mjs', import.meta.url), 'utf8')
  expect(source.split('\n').length - 1).toBeLessThanOrEqual(40)
})
