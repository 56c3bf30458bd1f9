import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeIntegers } from '../../src/geo/decode-integers.ts'

interface Encoder {
  encodeIntegers(integers: readonly number[], options?: { delta?: boolean }): string
}

const script = new URL('../../../../scripts/data/write-module.mjs', import.meta.url)
const { encodeIntegers } = (await import(script.href)) as Encoder
const integers = fc.array(fc.integer({ min: -1e8, max: 1e8 }))

it('decodes what the script encodes, plain or as distances', () => {
  fc.assert(
    fc.property(integers, fc.boolean(), (values, delta) => {
      expect([...decodeIntegers(encodeIntegers(values, { delta }), values.length, { delta })]).toEqual(values)
    }),
    { seed: 20260101 },
  )
})

it('refuses a column of another length than stated', () => {
  const column = encodeIntegers([1, 2, 3])
  expect(() => decodeIntegers(column, 2)).toThrow('other than 2')
  expect(() => decodeIntegers(column, 4)).toThrow('other than 4')
})
