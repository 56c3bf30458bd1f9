import { expect, test } from 'vitest'
import { plainJson } from '../../src/run/plain-json.ts'

test('keys are sorted, and what JSON cannot hold is left out', () => {
  const options = { b: [1, undefined, () => 1], a: { d: null, c: new Map() }, n: Number.NaN, s: 'x' }
  expect(JSON.stringify(plainJson(options))).toBe('{"a":{"d":null},"b":[1,null,null],"s":"x"}')
})
