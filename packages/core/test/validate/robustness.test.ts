import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Batch, Column } from '../../src/model/batch.ts'
import type { Row } from '../../src/sink/rows.ts'
import { validate } from '../../src/validate/validate.ts'
import { batchesOf, brokenRows, judge } from './batches.ts'
import { type Dataset, dataset, tablesByName } from './dataset.ts'
import { contract } from './hand-made-contract.ts'

const seed = 20260101
const tableNames = ['patients', 'visits', 'billing'] as const

const oddCell = fc.constantFrom(
  ...[null, '', 'nonsense', '2025-02-30', '0001-01-01', '9999-12-31', '2021-06-01'],
  ...[Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1, 0, 1, 7, 13, 0.5, 2 ** 31, 2 ** 53 + 2, -(2 ** 31)],
)

/** Cells anywhere, and what they become. */
const oddities = fc.array(
  fc.record({ table: fc.constantFrom(...tableNames), row: fc.nat(), column: fc.nat(), cell: oddCell }),
  { minLength: 1, maxLength: 12 },
)

/** Rows taken out, said twice, or put elsewhere. */
const upheavals = fc.array(
  fc.record({
    table: fc.constantFrom(...tableNames),
    what: fc.constantFrom('drop', 'repeat', 'move'),
    from: fc.nat(),
    to: fc.nat(),
  }),
  { maxLength: 3 },
)

describe('rows of any kind', () => {
  test('are reported, never thrown over, and the same in any batches', () => {
    fc.assert(
      fc.property(oddities, upheavals, fc.integer({ min: 1, max: 20 }), (cells, moves, rows) => {
        const data = dataset(2)
        for (const { table, row, column, cell } of cells) spoilCell(data, table, row, column, cell)
        for (const move of moves) upheave(data, move)
        const summary = judge(data)
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
        expect(judge(data, { rows })).toEqual(summary)
      }),
      { seed, numRuns: 200 },
    )
  })

  test('may lie in columns that are missing, too short, or of another kind', () => {
    const odd: readonly ((column: Column, batch: Batch) => Column | undefined)[] = [
      () => undefined,
      () => ({ kind: 'int', values: new Int32Array(0) }),
      () => ({ kind: 'text', values: [] }),
      () => ({ kind: 'dict', codes: new Uint8Array(0), dictionary: [] }),
      (_, { length }) => ({ kind: 'dict', codes: new Uint8Array(length).fill(9), dictionary: ['one'] }),
      (_, { length }) => ({ kind: 'int', values: new Float64Array(length).fill(Number.NaN) }),
      (_, { length }) => ({ kind: 'text', values: new Array(length).fill('1') }),
    ]
    for (const name of tableNames) {
      for (let index = 0; index < tablesByName[name].columns.length; index++) {
        for (const change of odd) {
          const validator = validate(contract)
          for (const batch of batchesOf(dataset())) {
            const columns = batch.columns.map((column, at) => (at === index ? change(column, batch) : column))
            validator.watch(batch.table.name === name ? { ...batch, columns: columns as Column[] } : batch)
          }
          const column = tablesByName[name].columns[index]!
          // Rooms are free, a missing drug is still missing, and 1 is a fair number.
          const isHarmless = column.nullable || column.name === 'room_number' || column.name === 'address'
          if (!isHarmless) expect([column.name, validator.summary().passed]).toEqual([column.name, false])
        }
      }
    }
  })

  test('count as they are when every text column is plain, and every number a text', () => {
    const validator = validate(contract)
    for (const batch of batchesOf(dataset(), { rows: 4, turns: true, texts: 'plain' })) {
      const columns = batch.columns.map((column, index): Column => {
        const { name, type } = batch.table.columns[index]!
        if (type === 'text') return column
        const cells = dataset()[batch.table.name as keyof Dataset]
        const key = batch.table.columns[0]!.name
        const ids = batch.columns[0] as Extract<Column, { kind: 'int' }>
        const values = Array.from({ length: batch.length }, (_, row) => {
          const cell = cells.find((each) => each[key] === ids.values[row])![name] ?? null
          return cell === null ? null : String(cell)
        })
        return { kind: 'text', values }
      })
      validator.watch({ ...batch, columns })
    }
    expect(brokenRows(validator.summary())).toEqual({})
    expect(validator.summary()).toEqual(judge(dataset()))
  })

  test('of other tables are let pass', () => {
    const validator = validate(contract)
    const table = { ...tablesByName.patients, name: 'doctors' }
    validator.watch({ table, length: 1, columns: [] })
    expect(validator.summary().rows).toEqual({ patients: 0, visits: 0, billing: 0 })
  })

  test('are not needed once watched: the arrays may be used again', () => {
    const validator = validate(contract)
    for (const batch of batchesOf(dataset(), { rows: 3, turns: true })) {
      validator.watch(batch)
      for (const column of batch.columns) {
        if (column.kind === 'int') column.values.fill(7)
        else if (column.kind === 'dict') column.codes.fill(0)
      }
    }
    expect(validator.summary()).toEqual(judge(dataset()))
  })
})

function spoilCell(data: Dataset, table: keyof Dataset, row: number, column: number, cell: Row[string]): void {
  const rows = data[table]
  const { columns } = tablesByName[table]
  const { name, type } = columns[column % columns.length]!
  const isText = type === 'text'
  // A text column holds texts; dates are written as text, or come as any number.
  const fits = cell === null || typeof cell === 'string' ? isText || type === 'date' || cell === null : !isText
  if (fits) rows[row % rows.length]![name] = cell
}

function upheave(data: Dataset, move: { table: keyof Dataset; what: string; from: number; to: number }): void {
  const rows = data[move.table]
  const from = move.from % rows.length
  if (move.what === 'repeat') rows.splice(from, 0, { ...rows[from]! })
  else {
    const [row] = rows.splice(from, 1)
    if (move.what === 'move') rows.splice(move.to % rows.length, 0, row!)
  }
}
