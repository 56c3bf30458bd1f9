import { expect, test } from 'vitest'
import { generate } from '../../../src/generate/generate.ts'
import { planDataset } from '../../../src/plan/plan.ts'
import { HandOver, longRangeSlots, shortRangeSlots } from '../../../src/run/threads/hand-over.ts'
import { Idleness } from '../../../src/run/threads/idleness.ts'
import { BatchUnpacker, type PackedBatch, SharedDictionaries } from '../../../src/run/threads/pack-batch.ts'
import { ParcelReturns } from '../../../src/run/threads/parcel-returns.ts'
import { RangeLedger } from '../../../src/run/threads/range-ledger.ts'
import type { MadeReport } from '../../../src/run/threads/work-order.ts'
import { type Row, rows } from '../../../src/sink/rows.ts'

const plan = planDataset({ patients: 200, seed: 'demo', today: '2026-01-01', dimensions: true })

const sizes = { rangeSize: 1000, batchSize: 1000 }

test('the batches of a range arrive with their rows, though the memory is used again and again', () => {
  const returns = new ParcelReturns()
  const unpacker = new BatchUnpacker(plan.tables, new SharedDictionaries())
  const arrived: Row[] = []
  const unread: PackedBatch[] = []
  let parcels = 0
  const read = () => {
    arrived.push(...rows(unpacker.unpack(unread.shift()!)))
    returns.giveBack()
  }
  const handOver = new HandOver({ ...sizes, returns: returns.memory }, RangeLedger.open(1, []), (report) => {
    if (report.kind !== 'batch') return
    parcels++
    unread.push(structuredClone(report.batch))
    // As late as can be: all slots are in use.
    if (unread.length === shortRangeSlots) read()
  })
  expect(handOver.takeRange(9)).toBe(0)
  handOver.sendRange(0, generate(plan, { batchSize: 5 }))
  while (unread.length > 0) read()
  const made: Row[] = []
  for (const batch of generate(plan, { batchSize: 5 })) made.push(...rows(batch))
  expect(arrived).toEqual(made)
  expect(parcels).toBeGreaterThan(3 * shortRangeSlots)
})

test('a range ends with a report of its own', () => {
  const sent: MadeReport['kind'][] = []
  const handOver = new HandOver(
    { ...sizes, returns: new ParcelReturns().memory },
    RangeLedger.open(1, []),
    ({ kind }) => sent.push(kind),
  )
  handOver.sendRange(0, generate(planDataset({ patients: 3, seed: 'demo', today: '2026-01-01' })))
  expect(sent).toEqual(['batch', 'batch', 'batch', 'range end'])
})

test('nothing more is sent once the work is stopped', () => {
  const ledger = RangeLedger.open(1, [])
  const sent: string[] = []
  const handOver = new HandOver({ ...sizes, returns: new ParcelReturns().memory }, ledger, ({ kind }) => {
    sent.push(kind)
    ledger.stop()
  })
  handOver.sendRange(0, generate(plan, { batchSize: 50 }))
  expect(sent).toEqual(['batch'])
})

test.each([
  { what: 'short', rangeSize: 6, slots: shortRangeSlots, isWanted: false },
  { what: 'long', rangeSize: 7, slots: longRangeSlots, isWanted: true },
])('a thread that has waited too long hands $what ranges over where there is no room: $isWanted', (range) => {
  let now = 0
  const idleness = new Idleness(() => now)
  const order = { rangeSize: range.rangeSize, batchSize: 3, returns: new ParcelReturns().memory }
  const handOver = new HandOver(order, RangeLedger.open(9, []), () => {}, idleness)
  const batches = [...generate(planDataset({ patients: 3, seed: 'demo', today: '2026-01-01' }))]
  for (let parcel = 0; parcel < range.slots; parcel++) handOver.sendRange(0, batches.slice(0, 1))
  expect(handOver.isWanted).toBe(true)
  idleness.during(() => {
    now += 5000
  })
  expect(handOver.isWanted).toBe(range.isWanted)
})
