import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CellArena } from '../src/cell-arena.ts'
import { openCellMemory } from '../src/cell-memory.ts'
import { cellsBinary } from '../src/cells-binary.ts'
import { copyCells } from '../src/copy-cells.ts'
import { PlainCellMemory } from '../src/plain-cell-memory.ts'
import { WasmCellMemory } from '../src/wasm-cell-memory.ts'
import { assemble } from '../wasm/assemble.mjs'

const seed = 20260101

const memories = [
  ['in WebAssembly', () => new WasmCellMemory()],
  ['in an ordinary buffer', () => new PlainCellMemory()],
] as const

const cells = fc.array(
  fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ minLength: 20, maxLength: 20_000, size: 'max' })),
  { minLength: 1, maxLength: 40 },
)

function add(arena: CellArena, cell: Uint8Array): number {
  const at = arena.reserve(cell.length)
  arena.bytes.set(cell, at)
  return arena.finish(at + cell.length)
}

/** Copies as many rows as all columns have, each column's addresses a word further apart than they need to be. */
function copyRows(arena: CellArena, columns: readonly (readonly number[])[]): Buffer {
  const rows = columns[0]!.length
  const span = (rows + 1) * 4
  const at = arena.take(span * columns.length)
  for (const [c, addresses] of columns.entries()) arena.words.set(addresses, (at + c * span) >> 2)
  return Buffer.from(copyCells(arena, at, span, columns.length, rows))
}

describe.each(memories)('cells %s', (_, open) => {
  test('are copied one behind the other, row by row', () => {
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(cells, picks, fc.integer({ min: 1, max: 3 }), (made, picked, columns) => {
        const arena = new CellArena(open())
        const known = made.map((cell) => add(arena, cell))
        const wanted = picked.map((row) => row.slice(0, columns).map((pick) => pick % made.length))
        const addresses = Array.from({ length: columns }, (_, c) => wanted.map((row) => known[row[c]!]!))
        const expected = Buffer.concat(wanted.flat().map((index) => made[index]!))
        expect(expected.equals(copyRows(arena, addresses))).toBe(true)
        expect(expected.equals(copyRows(arena, addresses))).toBe(true)
      }),
      { seed, numRuns: 100 },
    )
  })

  test('are kept when their memory grows', () => {
    const arena = new CellArena(open())
    const cell = Uint8Array.from({ length: 1_000 }, (_, i) => i)
    const addresses = Array.from({ length: 10_000 }, () => add(arena, cell))
    expect(copyRows(arena, [addresses]).equals(Buffer.concat(addresses.map(() => cell)))).toBe(true)
  })
})

test('an ordinary buffer serves where WebAssembly gets no memory', () => {
  expect(openCellMemory()).toBeInstanceOf(WasmCellMemory)
  expect(
    openCellMemory(() => {
      throw new RangeError('WebAssembly.Memory(): could not allocate memory')
    }),
  ).toBeInstanceOf(PlainCellMemory)
})

test('the module is what its source says', async () => {
  expect(cellsBinary).toBe(await assemble())
})
