import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextArena } from '../../src/model/text-arena.ts'
import { type Fingerprint, fingerprint } from '../../src/validate/keys/fingerprint.ts'
import { validate } from '../../src/validate/validate.ts'
import { batchesOf, brokenRows, judge, settle } from './batches.ts'
import { dataset } from './dataset.ts'
import { contract } from './hand-made-contract.ts'

/** Tells texts apart by their length alone. */
const weakFingerprint: Fingerprint = (texts, row, second, secondRow, out) => {
  out[0] = texts.lengths[row]!
  out[1] = second?.lengths[secondRow] ?? 0
}

describe('the search for values that come twice', () => {
  test('suspects rows with equal fingerprints, and decides by the values', () => {
    const data = dataset(2)
    const validator = validate(contract, { fingerprint: weakFingerprint })
    for (const batch of batchesOf(data)) validator.watch(batch)
    expect(validator.suspects().length).toBeGreaterThan(20)
    const summary = settle(validator, data)
    expect(brokenRows(summary)).toEqual({})
    expect(summary.passed).toBe(true)
  })

  test('counts a value that comes three times as two broken rows, whatever collides with it', () => {
    const data = dataset(2)
    for (const row of [3, 9, 20]) data.patients[row]!.email = 'same@example.com'
    for (const options of [{}, { fingerprint: weakFingerprint }]) {
      const summary = judge(data, { rows: 5 }, options)
      expect(brokenRows(summary)).toEqual({ 'email-unique': ['patients 10', 'patients 21'] })
      expect(summary.rules.find(({ name }) => name === 'email-unique')).toMatchObject({
        judged: 24,
        broken: 2,
        notJudged: 0,
      })
    }
  })

  test('shows the value and the row that has it too', () => {
    const data = dataset()
    data.patients[9]!.email = data.patients[1]!.email!
    const { rules } = judge(data)
    expect(rules.find(({ name }) => name === 'email-unique')?.examples).toEqual([
      { table: 'patients', row: 10, values: { patient_id: 10, email: 'bob.stone2@example.net', same_as_row: 2 } },
    ])
  })

  test('has not passed while a suspect is not decided on', () => {
    const data = dataset()
    data.patients[9]!.email = data.patients[1]!.email!
    const validator = validate(contract)
    for (const batch of batchesOf(data)) validator.watch(batch)
    const summary = validator.summary()
    expect(summary.passed).toBe(false)
    expect(summary.rules.find(({ name }) => name === 'email-unique')).toMatchObject({
      judged: 11,
      broken: 0,
      notJudged: 1,
    })
    expect(settle(validator, data).passed).toBe(false)
  })

  test('looks into no more suspects than it can hold, and then has not passed', () => {
    const data = dataset(900)
    for (const patient of data.patients) patient.email = 'same@example.com'
    const summary = judge({ patients: data.patients, visits: [], billing: [] })
    const emails = summary.rules.find(({ name }) => name === 'email-unique')
    expect(emails).toMatchObject({ judged: 1, broken: 0, notJudged: 10_799 })
    expect(summary.passed).toBe(false)
  })

  test('takes 12 bytes of memory a key, and says how many', () => {
    const validator = validate(contract)
    expect(validator.uniquenessBytes()).toBe(0)
    for (const batch of batchesOf(dataset())) validator.watch(batch)
    expect(validator.uniquenessBytes()).toBe(3 * 16 * 12)
  })
})

describe('a fingerprint', () => {
  test('tells apart where one text ends and the other begins', () => {
    expect(bitsOf('ab', 'c')).not.toEqual(bitsOf('a', 'bc'))
    expect(bitsOf('abc')).not.toEqual(bitsOf('abc', ''))
  })

  test('is the same for the same text, and changes with any of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(bitsOf(a)).toEqual(bitsOf([...a].join('')))
        if (a !== b) expect(bitsOf(a)).not.toEqual(bitsOf(b))
      }),
      { seed: 20260101, numRuns: 500 },
    )
  })

  test('has two halves that do not collide together: none of 200,000 neighbouring texts', () => {
    const seen = new Set<string>()
    const halves = [new Set<number>(), new Set<number>()]
    for (let i = 0; i < 200_000; i++) {
      const [high, low] = bitsOf(`patient${i}@example.com`)
      seen.add(`${high} ${low}`)
      halves[0]!.add(high!)
      halves[1]!.add(low!)
    }
    expect(seen.size).toBe(200_000)
    // Of 200,000 texts and 32 bits about 5 collide by chance.
    for (const half of halves) expect(half.size).toBeGreaterThan(199_970)
  })
})

function bitsOf(text: string, second?: string): number[] {
  const out = new Uint32Array(2)
  const texts = TextArena.of([text])
  fingerprint(texts, 0, second === undefined ? undefined : TextArena.of([second]), 0, out)
  return [...out]
}
