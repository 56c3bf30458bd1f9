import { expect, test } from 'vitest'
import { generate } from '../../../src/generate/generate.ts'
import type { Batch } from '../../../src/model/batch.ts'
import { tables } from '../../../src/model/tables.ts'
import { planDataset } from '../../../src/plan/plan.ts'
import {
  BatchPacker,
  BatchUnpacker,
  type PackedBatch,
  SharedDictionaries,
} from '../../../src/run/threads/pack-batch.ts'
import { rows, valueAt } from '../../../src/sink/rows.ts'

const plan = planDataset({ patients: 60, seed: 'demo', today: '2026-01-01' })

/** Sends a batch as to another thread. */
function sent(batch: PackedBatch): PackedBatch {
  return structuredClone(batch)
}

test('batches arrive with their rows, from threads that make every other one', () => {
  const packers = [new BatchPacker(), new BatchPacker()]
  const shared = new SharedDictionaries()
  const unpackers = packers.map(() => new BatchUnpacker(tables, shared))
  const dictionaries = new Map<string, Set<readonly string[]>>()
  let turn = 0
  for (const batch of generate(plan, { batchSize: 10 })) {
    const thread = ++turn % 2
    const arrived = unpackers[thread]!.unpack(sent(packers[thread]!.pack(batch)))
    expect([...rows(arrived)]).toEqual([...rows(batch)])
    arrived.columns.forEach((column, place) => {
      if (column.kind !== 'dict') return
      const key = `${arrived.table.name} ${place}`
      dictionaries.set(key, (dictionaries.get(key) ?? new Set()).add(column.dictionary))
    })
  }
  expect(dictionaries.size).toBeGreaterThan(15)
  for (const [key, arrays] of dictionaries) expect([key, arrays.size]).toEqual([key, 1])
})

test('a dictionary is sent once, and again when it has grown', () => {
  const packer = new BatchPacker()
  const unpacker = new BatchUnpacker(tables, new SharedDictionaries())
  const dictionary = ['N']
  const batch = (code: number): Batch => ({
    table: tables[1]!,
    length: 1,
    columns: [{ kind: 'dict', codes: Uint8Array.of(code), dictionary, nulls: Uint8Array.of(0) }],
  })
  const [first, second] = [sent(packer.pack(batch(0))), sent(packer.pack(batch(0)))]
  dictionary.push('Y')
  const third = sent(packer.pack(batch(1)))
  expect([first, second, third].map(({ columns }) => 'texts' in columns[0]!)).toEqual([true, false, true])
  const texts = [first, second, third].map((packed) => valueAt(unpacker.unpack(packed).columns[0]!, 'text', 0))
  expect(texts).toEqual(['N', 'N', 'Y'])
})
