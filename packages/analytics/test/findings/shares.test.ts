import { describe, expect, test } from 'vitest'
import { ask, chance, hits } from './ask.ts'

const units = { who: 'text', late: 'bills', bills: 'bills' } as const

describe('share-against', () => {
  const settings = {
    ...{ label: 'who', events: 'late', of: 'bills', row: 'A', against: 'B' },
    ...{ says: 'Bills of A are late', than: 'those of B' },
  }
  const find = (...rows: [string, number, number][]) => ask('share-against', units, rows, settings)

  test('claims a difference that its interval supports', () => {
    expect(find(['A', 300, 1000], ['B', 200, 1000])).toEqual({
      text: 'Bills of A are late 1.50 times as often as those of B: 30.0 % against 20.0 %; 95 % interval 1.28 to 1.75 of the ratio.',
      claims: true,
      subjects: ['A', 'B'],
      estimate: {
        value: expect.closeTo(1.5, 9),
        low: expect.closeTo(1.2834, 4),
        high: expect.closeTo(1.7532, 4),
        unit: 'ratio',
      },
    })
  })

  test('claims none that its interval does not support', () => {
    const found = find(['A', 21, 100], ['B', 20, 100])!
    expect(found.claims).toBe(false)
    expect(found.text).toMatch(/^It cannot be told whether bills of A are late more or less often than those of B: /)
  })

  test('claims nothing on a handful of cases, however far apart', () => {
    expect(find(['A', 6, 6], ['B', 10, 100])).toMatchObject({
      claims: false,
      text: expect.stringMatching(/^There are too few/),
    })
    expect(find(['A', 4, 400], ['B', 100, 400])).toMatchObject({ claims: false })
  })

  test('has a wider interval where cases come in clusters, and may then claim nothing', () => {
    const clustered = (error: number) =>
      ask(
        'share-against',
        { ...units, error: 'share' },
        [
          ['A', 300, 1000, error],
          ['B', 200, 1000, error],
        ],
        { ...settings, error: 'error' },
      )!
    // Independent cases have a standard error of √(0.3 × 0.7 / 1000) = 0.0145.
    expect(clustered(0.001).estimate).toEqual(find(['A', 300, 1000], ['B', 200, 1000])!.estimate)
    expect(clustered(0.03).text).toContain('30.0 % against 20.0 %; 95 % interval 1.05 to 2.14')
    expect(clustered(0.05).claims).toBe(false)
  })

  test('says nothing where a row is not there', () => {
    expect(find(['A', 30, 100], ['C', 20, 100])).toBeUndefined()
  })
})

describe('outlying-shares', () => {
  const settings = { label: 'who', events: 'late', of: 'bills', group: 'insurers', what: 'the late share' }
  const find = (rows: [string, number, number][]) => ask('outlying-shares', units, rows, settings)
  const alike = (count: number): [string, number, number][] =>
    Array.from({ length: count }, (_, i) => [`N${i}`, 200, 1000])

  test('names those beyond the limits, above and below, and the overall share', () => {
    const found = find([...alike(20), ['High', 290, 1000], ['Low', 110, 1000]])!
    expect(found).toMatchObject({ claims: true, subjects: ['High', 'Low'] })
    expect(found.text).toBe(
      'Around the overall 20.0 %, the late share of 22 insurers is higher than chance explains at 1: High (29.0 %, 95 % interval 26.3 to 31.9 %); lower at 1: Low (11.0 %, 95 % interval 9.2 to 13.1 %).',
    )
  })

  test('lets the limits widen with the number compared', () => {
    // 2.6 standard errors above: too far for one of two, not for one of forty.
    const raised: [string, number, number] = ['Raised', 984, 4570]
    expect(
      find([...alike(1).map(([name]): [string, number, number] => [name, 200_000, 1_000_000]), raised])?.claims,
    ).toBe(true)
    expect(find([...alike(39), raised])?.claims).toBe(false)
  })

  test('does not judge those with too few cases', () => {
    expect(find([...alike(5), ['Tiny', 4, 4]])).toMatchObject({
      claims: false,
      text: expect.stringContaining('None of 5'),
    })
    expect(
      find([
        ['A', 1, 4],
        ['B', 0, 5],
      ]),
    ).toMatchObject({ claims: false, text: expect.stringContaining('too few') })
    expect(find([['A', 100, 400]])).toBeUndefined()
    expect(find([])).toBeUndefined()
  })

  test('names three and counts the others', () => {
    const found = find([
      ...alike(60),
      ...['V', 'W', 'X', 'Y', 'Z'].map((name): [string, number, number] => [name, 300, 1000]),
    ])!
    expect(found.text).toContain(' at 5: ')
    expect(found.text).toContain(' and 2 more')
    expect(found.subjects).toHaveLength(5)
  })

  test('is wrong about groups that only chance sets apart in about one table of twenty', () => {
    const next = chance(1)
    let wrong = 0
    for (let trial = 0; trial < 400; trial++) {
      const rows = Array.from({ length: 25 }, (_, i): [string, number, number] => [`N${i}`, hits(next, 300, 0.25), 300])
      if (find(rows)!.claims) wrong++
    }
    // Binomial with 400 trials of 0.05: above 35 in one of a thousand.
    expect(wrong).toBeLessThan(36)
    expect(wrong).toBeGreaterThan(3)
  })
})

describe('highest-share', () => {
  const settings = { label: 'who', events: 'late', of: 'bills', what: 'the late share' }
  const find = (...rows: [string, number, number][]) => ask('highest-share', units, rows, settings)

  test('names the highest alone where it can be told apart', () => {
    expect(find(['A', 200, 1000], ['B', 300, 1000], ['C', 190, 1000])).toMatchObject({
      text: 'The late share is highest for B, 30.0 % (95 % interval 27.2 to 32.9 %); next is A, 20.0 % (95 % interval 17.6 to 22.6 %).',
      claims: true,
      subjects: ['B'],
    })
  })

  test('names those together that cannot be told apart', () => {
    const found = find(['A', 295, 1000], ['B', 300, 1000], ['C', 190, 1000])!
    expect(found.text).toMatch(/^The late share is highest for B, .* and A, .*, which cannot be told apart\.$/)
    expect(found).toMatchObject({ claims: true, subjects: ['B', 'A'] })
  })

  test('claims none where all are alike', () => {
    const found = find(['A', 29, 100], ['B', 30, 100], ['C', 28, 100])!
    expect(found).toMatchObject({ claims: false, subjects: [] })
    expect(found.text).toMatch(
      /^No one is highest in the late share: 3 of 3 cannot be told apart, from B, .*, down to C, /,
    )
  })

  test('leaves out rows of fewer than 30, and says nothing of one alone', () => {
    expect(find(['A', 29, 29], ['B', 30, 100])).toBeUndefined()
    expect(find(['Tiny', 29, 29], ['A', 10, 100], ['B', 60, 100])).toMatchObject({ subjects: ['B'] })
  })

  test('is wrong about the highest of rows that are all alike in about one table of twenty', () => {
    const next = chance(2)
    let wrong = 0
    for (let trial = 0; trial < 400; trial++) {
      const rows = Array.from({ length: 12 }, (_, i): [string, number, number] => [`N${i}`, hits(next, 300, 0.3), 300])
      if (find(...rows)!.subjects.length === 1) wrong++
    }
    expect(wrong).toBeLessThan(36)
  })
})
