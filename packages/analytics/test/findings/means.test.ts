import { describe, expect, test } from 'vitest'
import { ask, chance } from './ask.ts'

const units = { who: 'text', mean: 'dollars', error: 'dollars', visits: 'visits' } as const
const sample = { label: 'who', mean: 'mean', error: 'error', count: 'visits' }

describe('mean-against', () => {
  const settings = { ...sample, row: 'A', against: 'B', says: 'A visit to A charges', than: 'one to B' }
  const find = (...rows: [string, number, number, number][]) => ask('mean-against', units, rows, settings)

  test('claims a difference that its interval supports', () => {
    expect(find(['A', 2000, 50, 100], ['B', 1000, 30, 100])).toMatchObject({
      text: 'A visit to A charges 2.00 times as much as one to B: $2,000 against $1,000; 95 % interval 1.85 to 2.16 of the ratio.',
      claims: true,
    })
  })

  test('claims none that it does not, and says nothing of small samples', () => {
    expect(find(['A', 1010, 50, 100], ['B', 1000, 30, 100])).toMatchObject({
      claims: false,
      text: expect.stringMatching(/^It cannot be told whether a visit to A charges more or less than one to B: /),
    })
    expect(find(['A', 2000, 50, 29], ['B', 1000, 30, 100])).toBeUndefined()
    expect(find(['A', 2000, 50, 100])).toBeUndefined()
  })
})

describe('highest-mean', () => {
  const settings = { ...sample, what: 'the mean charge' }
  const find = (...rows: [string, number, number | null, number][]) => ask('highest-mean', units, rows, settings)

  test('names the highest alone where it can be told apart', () => {
    expect(find(['A', 1000, 30, 100], ['B', 1500, 30, 100])).toMatchObject({
      text: 'The mean charge is highest for B, $1,500 (95 % interval $1,441 to $1,559); next is A, $1,000 (95 % interval $941 to $1,059).',
      claims: true,
      subjects: ['B'],
      estimate: { value: 1500, unit: 'dollars' },
    })
  })

  test('claims none where all are alike, and leaves out small samples and those without a spread', () => {
    expect(find(['A', 1000, 30, 100], ['B', 1010, 30, 100])).toMatchObject({ claims: false, subjects: [] })
    expect(find(['A', 1000, 30, 100], ['B', 9000, 30, 29], ['C', 9000, null, 100])).toBeUndefined()
  })
})

describe('mean-ratios', () => {
  const columns = { ...units, first: 'dollars', spread: 'dollars', firsts: 'visits' } as const
  const settings = {
    ...sample,
    ...{ 'base-mean': 'first', 'base-error': 'spread', 'base-count': 'firsts' },
    ...{ group: 'conditions', what: 'the mean follow-up over the mean first visit' },
  }
  const row = (name: string, ratio: number, count = 100) => [name, 1000 * ratio, 10, count, 1000, 10, 100]

  test('says the middle ratio and both ends', () => {
    const found = ask(
      'mean-ratios',
      columns,
      [row('A', 0.4), row('B', 0.9), row('C', 0.5), row('Tiny', 3, 10)],
      settings,
    )!
    expect(found.text).toBe(
      'The mean follow-up over the mean first visit has a middle value of 0.50 over 3 conditions: from A 0.40 (95 % interval 0.38 to 0.42) to B 0.90 (95 % interval 0.87 to 0.93).',
    )
    expect(found).toMatchObject({ claims: true, subjects: ['A', 'B'], estimate: { value: 0.5 } })
  })

  test('says one ratio, and the middle of two', () => {
    expect(ask('mean-ratios', columns, [row('A', 0.4)], settings)!.text).toContain('is, for A 0.40')
    expect(ask('mean-ratios', columns, [row('A', 0.4), row('B', 0.8)], settings)!.text).toContain(
      'middle value of 0.60',
    )
    expect(ask('mean-ratios', columns, [row('A', 0.4, 5)], settings)).toBeUndefined()
  })
})

describe('observed-expected', () => {
  const columns = { who: 'text', seen: 'nights', foreseen: 'nights', spread: 'nights' } as const
  const settings = {
    ...{ label: 'who', observed: 'seen', expected: 'foreseen', spread: 'spread' },
    ...{ group: 'hospitals', what: 'the length of stay' },
  }
  const find = (rows: [string, number, number, number][]) => ask('observed-expected', columns, rows, settings)

  test('names those above and below what their mix leads one to expect', () => {
    const found = find([
      ['Long', 1300, 1000, 50],
      ['Short', 700, 1000, 50],
      ['Even', 1010, 1000, 50],
    ])!
    expect(found.text).toBe(
      'Of 3 hospitals, the length of stay is above what their mix of cases leads one to expect at 1: Long (1.30 times the expected, 95 % interval 1.20 to 1.40); below it at 1: Short (0.70 times the expected, 95 % interval 0.60 to 0.80).',
    )
    expect(found).toMatchObject({ claims: true, subjects: ['Long', 'Short'] })
  })

  test('allows for the number compared', () => {
    const even = (count: number) =>
      Array.from({ length: count }, (_, i): [string, number, number, number] => [`N${i}`, 1000, 1000, 50])
    const raised: [string, number, number, number] = ['Raised', 1120, 1000, 50]
    expect(find([raised, ...even(1)])).toMatchObject({ claims: true })
    expect(find([raised, ...even(99)])).toMatchObject({ claims: false, text: expect.stringContaining('None of 100') })
  })

  test('says nothing of fewer than two', () => {
    expect(find([['A', 1300, 1000, 50]])).toBeUndefined()
    expect(
      find([
        ['A', 1300, 1000, 50],
        ['B', 0, 0, 0],
      ]),
    ).toBeUndefined()
  })
})

describe('uneven-rate', () => {
  const columns = { day: 'text', admissions: 'visits', days: 'days' } as const
  const settings = { label: 'day', events: 'admissions', days: 'days', what: 'admissions per day' }
  const find = (...rows: [string, number, number][]) => ask('uneven-rate', columns, rows, settings)

  test('says the highest and the lowest against the others', () => {
    const found = find(['Monday', 1300, 100], ['Tuesday', 1000, 100], ['Sunday', 500, 100])!
    expect(found.text).toBe(
      'Admissions per day are 73 % higher for Monday than for the others (95 % interval 61 to 87 %), and 57 % lower for Sunday than for the others (95 % interval 52 to 61 %).',
    )
    expect(found).toMatchObject({ claims: true, subjects: ['Monday', 'Sunday'] })
  })

  test('says one side where the other cannot be told', () => {
    const found = find(['Monday', 1000, 100], ['Tuesday', 1005, 100], ['Wednesday', 1010, 100], ['Sunday', 500, 100])!
    expect(found.text).toMatch(/lower for Sunday/)
  })

  test('claims none where all are alike', () => {
    expect(find(['Monday', 100, 10], ['Tuesday', 104, 10])).toMatchObject({ claims: false })
    expect(find(['Monday', 100, 10])).toBeUndefined()
  })

  test('is wrong about days that only chance sets apart in about one table of twenty', () => {
    const next = chance(3)
    let wrong = 0
    for (let trial = 0; trial < 400; trial++) {
      const counts = new Array<number>(7).fill(0)
      for (let i = 0; i < 1400; i++) counts[Math.floor(next() * 7)]!++
      if (find(...counts.map((count, i): [string, number, number] => [`D${i}`, count, 100]))!.claims) wrong++
    }
    expect(wrong).toBeLessThan(36)
  })
})
