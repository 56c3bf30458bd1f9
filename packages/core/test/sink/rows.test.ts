import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { generate } from '../../src/generate/generate.ts'
import type { Batch } from '../../src/model/batch.ts'
import { dayNumber } from '../../src/model/calendar.ts'
import { date, defineTable, int32, int64, money, text } from '../../src/model/table.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { rows } from '../../src/sink/rows.ts'

const table = defineTable(
  'things',
  'Things.',
  z.object({
    id: int64({ key: 'primary', description: 'Number.' }),
    count: int32({ description: 'Count.' }).nullable(),
    day: date({ description: 'Day.' }).nullable(),
    price: money({ description: 'Price.' }),
    kind: text({ description: 'Kind.' }).nullable(),
    note: text({ description: 'Note.' }).nullable(),
  }),
)

const batch: Batch = {
  table,
  length: 2,
  columns: [
    { kind: 'int', values: Float64Array.of(2 ** 52 + 1, 2 ** 52 + 2, 7) },
    { kind: 'int', values: Int32Array.of(5, 0, 7), nulls: Uint8Array.of(0, 1, 0) },
    { kind: 'int', values: Int32Array.of(0, dayNumber(1931, 2, 28), 7), nulls: Uint8Array.of(1, 0, 0) },
    { kind: 'int', values: Float64Array.of(1, 123_456_789_01, 7) },
    { kind: 'dict', codes: Uint8Array.of(1, 0, 1), dictionary: ['cat', 'dog'], nulls: Uint8Array.of(0, 1, 0) },
    { kind: 'text', values: [null, 'so', 'left over'] },
  ],
}

describe('rows', () => {
  it('gives plain objects with ISO dates, dollars and nulls, and only as many as the batch is long', () => {
    expect([...rows(batch)]).toEqual([
      { id: 2 ** 52 + 1, count: 5, day: null, price: 0.01, kind: 'dog', note: null },
      { id: 2 ** 52 + 2, count: null, day: '1931-02-28', price: 123456789.01, kind: null, note: 'so' },
    ])
  })

  it('names the columns in the order of the table', () => {
    expect(Object.keys([...rows(batch)][0]!)).toEqual(['id', 'count', 'day', 'price', 'kind', 'note'])
  })

  it('gives rows that the schemas of the tables accept', () => {
    const counts: Record<string, number> = { patients: 0, visits: 0, billing: 0 }
    for (const made of generate(planDataset({ seed: 'rows', today: '2026-01-01', patients: 400 }), {
      batchSize: 150,
    })) {
      for (const row of rows(made)) {
        const { error } = made.table.schema.strict().safeParse(row)
        if (error !== undefined) expect.fail(`${made.table.name}: ${error.message}`)
        counts[made.table.name] = counts[made.table.name]! + 1
      }
    }
    expect(counts.patients).toBe(400)
    expect(counts.billing).toBe(counts.visits)
  })
})
