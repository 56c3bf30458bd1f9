import { describe, expect, it } from 'vitest'
import { mergeOverrides } from '../../src/scenario/merge-overrides.ts'

describe('mergeOverrides', () => {
  it('merges mappings by name, deep, and leaves what it is given as it was', () => {
    const base = { a: { b: 1, c: 2 }, d: 3 }
    expect(mergeOverrides(base, { a: { b: 5 }, e: { f: 6 } })).toEqual({ a: { b: 5, c: 2 }, d: 3, e: { f: 6 } })
    expect(base).toEqual({ a: { b: 1, c: 2 }, d: 3 })
  })

  it('replaces lists, numbers and texts whole', () => {
    expect(mergeOverrides({ a: [1, 2, 3], b: 'x', c: { d: 1 } }, { a: [4], b: 'y', c: 7 })).toEqual({
      a: [4],
      b: 'y',
      c: 7,
    })
  })

  it('removes what is null, also in what is new, and passes over what is undefined', () => {
    expect(mergeOverrides({ a: 1, b: 2 }, { a: null, b: undefined, c: { d: null } })).toEqual({ b: 2, c: {} })
  })

  it('changes, adds and removes members of a list of named things by their names, in their order', () => {
    const list = [
      { name: 'x', n: 1 },
      { name: 'y', n: 2 },
      { name: 'z', n: 3 },
    ]
    expect(mergeOverrides(list, { z: { n: 4 }, y: null, w: { n: 5 } })).toEqual([
      { name: 'x', n: 1 },
      { name: 'z', n: 4 },
      { name: 'w', n: 5 },
    ])
    expect(mergeOverrides(list, [{ name: 'v' }])).toEqual([{ name: 'v' }])
  })

  it('replaces a mapping that chooses another model, and merges one that keeps it', () => {
    const base = { model: 'range', dollars: { a: 1, b: 2 } }
    expect(mergeOverrides(base, { model: 'log-normal', sigma: 1 })).toEqual({ model: 'log-normal', sigma: 1 })
    expect(mergeOverrides(base, { model: 'range', dollars: { b: 3 } })).toEqual({
      model: 'range',
      dollars: { a: 1, b: 3 },
    })
  })
})
