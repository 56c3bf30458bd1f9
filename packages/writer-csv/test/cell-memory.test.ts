import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CellArena } from '../src/cell-arena.ts'
import { openCellMemory } from '../src/cell-memory.ts'
import { copyCells } from '../src/copy-cells.ts'
import { copyCellsBinary } from '../src/copy-cells-binary.ts'
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

describe.each(memories)('cells %s', (_, open) => {
  test('are copied one behind the other, in the order of their addresses', () => {
    const picks = fc.array(fc.nat(), { maxLength: 500 })
    fc.assert(
      fc.property(cells, picks, (made, picked) => {
        const arena = new CellArena(open())
        const known = made.map((cell) => add(arena, cell))
        const wanted = picked.map((pick) => pick % made.length)
        const addresses = Uint32Array.from(wanted, (index) => known[index]!)
        const expected = Buffer.concat(wanted.map((index) => made[index]!))
        expect(expected.equals(copyCells(arena, addresses, addresses.length))).toBe(true)
        expect(expected.equals(copyCells(arena, addresses, addresses.length))).toBe(true)
      }),
      { seed, numRuns: 100 },
    )
  })

  test('are kept when their memory grows', () => {
    const arena = new CellArena(open())
    const cell = Uint8Array.from({ length: 1_000 }, (_, i) => i)
    const addresses = Uint32Array.from({ length: 10_000 }, () => add(arena, cell))
    const copied = Buffer.from(copyCells(arena, addresses, addresses.length))
    expect(copied.equals(Buffer.concat(Array.from(addresses, () => cell)))).toBe(true)
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
  expect(copyCellsBinary).toBe(await assemble())
})
