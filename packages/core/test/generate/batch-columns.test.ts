import { describe, expect, it } from 'vitest'
import {
  codedColumn,
  createCodes,
  int32Column,
  nullableCodedColumn,
  wideColumn,
} from '../../src/generate/batch-columns.ts'

describe('columns of a batch', () => {
  it.each([
    [1, Uint8Array],
    [256, Uint8Array],
    [257, Uint16Array],
    [65_536, Uint16Array],
    [65_537, Uint32Array],
  ])('hold codes of a dictionary of %i texts in the smallest array', (size, kind) => {
    expect(createCodes(new Array<string>(size).fill(''), 3)).toBeInstanceOf(kind)
  })

  it('have room for as many rows as asked', () => {
    expect(codedColumn(['a'], 5).codes).toHaveLength(5)
    expect(nullableCodedColumn(['a'], 5).nulls).toHaveLength(5)
    expect(int32Column(5).values).toBeInstanceOf(Int32Array)
    expect(wideColumn(5).values).toBeInstanceOf(Float64Array)
  })
})
