import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate } from '../../../src/generate/generate.ts'
import { tables } from '../../../src/model/tables.ts'
import { planDataset } from '../../../src/plan/plan.ts'
import { prepareCut } from '../../../src/run/cut.ts'
import type { Selection } from '../../../src/run/selection.ts'
import { BatchUnpacker, SharedDictionaries } from '../../../src/run/threads/pack-batch.ts'
import { ParcelReturns } from '../../../src/run/threads/parcel-returns.ts'
import { RangeLedger } from '../../../src/run/threads/range-ledger.ts'
import { workInThread } from '../../../src/run/threads/work-in-thread.ts'
import type { RangeReport, Report, WorkOrder } from '../../../src/run/threads/work-order.ts'
import { type Row, rows } from '../../../src/sink/rows.ts'
import { temporaryFolder } from '../stand-ins.ts'

const options = { patients: 25, seed: 'demo', today: '2026-01-01' }
const plan = planDataset(options)

/** A sink whose encoder gives a line for each row: the table's name and the first column. */
const lineModule = `data:text/javascript,${encodeURIComponent(`
  const encode = (table) => ({ columns: [{ values }], length }) =>
    new TextEncoder().encode(Array.from({ length }, (_, row) => table.name + ' ' + values[row] + '\\n').join(''))
  export default { encoding: { createEncoder: (table) => ({ encode: encode(table) }) } }`)}`

const failing = `data:text/javascript,${encodeURIComponent(`
  export default { encoding: { createEncoder: () => ({ encode() { throw new Error('no ink') } }) } }`)}`

/** The same lines, made here. */
function lines(selection: Selection): Record<string, string> {
  const cut = prepareCut(selection, { tables, rows: plan.rows, seed: options.seed })
  const text: Record<string, string> = {}
  for (const batch of generate(plan)) {
    const part = cut.take(batch)
    if (part === undefined) continue
    const key = part.table.columns[0]!.name
    text[part.table.name] = [...rows(part)].map((row) => `${part.table.name} ${row[key]}\n`).join('')
  }
  return text
}

/** Works off an order alone, as one of several threads would. */
async function work(change: Partial<WorkOrder>, sizes: readonly number[] = []): Promise<Report[]> {
  const reports: Report[] = []
  const order: WorkOrder = {
    options,
    patients: options.patients,
    rangeSize: 10,
    batchSize: 4,
    ahead: 9,
    ledger: RangeLedger.open(3, sizes).memory,
    encoded: [],
    wantsBatches: false,
    validates: false,
    ...change,
  }
  await workInThread(order, (report) => reports.push(structuredClone(report)))
  return reports
}

const isRange = (report: Report): report is RangeReport => report.kind === 'range'

test.each<[string, Selection]>([
  ['all of it', {}],
  ['two tables, one of them renamed', { tables: { patients: true, billing: { as: 'bills' } } }],
  ['half of the patients', { patientShare: 0.5 }],
])('an output that gets %s has its own lines encoded, a piece for each range', async (_, selection) => {
  const encoded = [{ output: 0, module: lineModule, options: {}, isGrouped: false, selection, files: {} }]
  const reports = await work({ encoded })
  const text: Record<string, string> = {}
  for (const { table, bytes } of reports.filter(isRange).flatMap(({ pieces }) => pieces)) {
    text[table] = (text[table] ?? '') + new TextDecoder().decode(bytes)
  }
  expect(text).toEqual(lines(selection))
  expect(reports.map(({ kind }) => kind)).toEqual(['range', 'range', 'range', 'done'])
})

test('files that take the bytes as they are get them behind what they have, and the pieces only count', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'visits.txt')
  await writeFile(path, 'head\n')
  const files = { visits: { path, place: 0 } }
  const reports = await work(
    { encoded: [{ output: 0, module: lineModule, options: {}, isGrouped: false, files }] },
    [5],
  )
  expect(await readFile(path, 'utf8')).toBe(`head\n${lines({}).visits}`)
  const pieces = reports.filter(isRange).flatMap(({ pieces }) => pieces.filter(({ table }) => table === 'visits'))
  expect(pieces.map((piece) => 'bytes' in piece)).toEqual([false, false, false])
  expect(pieces.reduce((sum, { parts }) => sum + parts[0]!.rows, 0)).toBe(plan.rows.visits)
})

test('every row is judged, and the findings are reported at the end', async () => {
  const reports = await work({ validates: true })
  const done = reports.at(-1)!
  expect(done.kind === 'done' && done.state?.rows).toEqual(plan.rows)
  const keys = reports.filter(isRange).map((report) => report.keys[0]!.lists[0]!.length / 3)
  expect(keys).toEqual([10, 10, 5])
})

test('rows that the main thread is to judge go there as they are made, and nothing is done with them here', async () => {
  const encoded = [{ output: 0, module: failing, options: {}, isGrouped: false, files: {} }]
  const { memory } = new ParcelReturns()
  const reports = await work({ encoded, batchSize: 10, validates: true, returns: memory })
  const range = ['batch', 'batch', 'batch', 'range end']
  expect(reports.map(({ kind }) => kind)).toEqual([...range, ...range, ...range, 'done'])
  expect(reports.at(-1)).toEqual({ kind: 'done', state: undefined })
  const unpacker = new BatchUnpacker(tables, new SharedDictionaries())
  const arrived = reports.flatMap((report) => (report.kind === 'batch' ? [...rows(unpacker.unpack(report.batch))] : []))
  const made: Row[] = []
  for (const batch of generate(plan, { batchSize: 10 })) made.push(...rows(batch))
  expect(arrived).toEqual(made)
})

test('a failure says whose it was and why, and ends the work', async () => {
  const encoded = (module: string) => [{ output: 3, module, options: {}, isGrouped: false, files: {} }]
  expect(await work({ encoded: encoded(failing) })).toMatchObject([{ kind: 'failed', reason: 'no ink', output: 3 }])
  const files = { visits: { path: join(await temporaryFolder(), 'absent', 'visits.txt'), place: 0 } }
  expect(
    await work({ encoded: [{ output: 0, module: lineModule, options: {}, isGrouped: false, files }] }, [0]),
  ).toMatchObject([{ kind: 'failed', reason: 'there is no such folder', output: 0 }])
})
