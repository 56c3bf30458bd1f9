import { describe, expect, test } from 'vitest'
import { payers } from '../../src/catalogue/payers.ts'
import { residents } from './states.ts'

const commercial = payers.filter(({ kind }) => kind === 'commercial')

describe('payers', () => {
  test('are Medicare, Medicaid and 24 commercial insurers, each under a name of its own', () => {
    expect(payers.filter(({ kind }) => kind !== 'commercial').map(({ name }) => name)).toEqual(['Medicare', 'Medicaid'])
    expect(commercial).toHaveLength(24)
    expect(new Set(payers.map(({ name }) => name.toLowerCase())).size).toBe(payers.length)
    expect(new Set(payers.map(({ name }) => name.split(' ')[0])).size).toBe(payers.length)
  })

  test('sell only in states that exist, each named once', () => {
    for (const { name, states } of payers) {
      expect(new Set(states).size, name).toBe(states?.length ?? 0)
      expect(
        (states ?? []).filter((state) => !(state in residents)),
        name,
      ).toEqual([])
    }
  })

  test.each(Object.keys(residents))('of %s are at least four commercial ones, one of them of the region', (state) => {
    const here = commercial.filter(({ states }) => states === undefined || states.includes(state))
    expect(here.length).toBeGreaterThanOrEqual(4)
    expect(here.some(({ states }) => states !== undefined)).toBe(true)
  })

  test('have the footprints of the market that they imitate', () => {
    const footprints = commercial.map(({ states }) => states?.join(' ') ?? 'all')
    expect(footprints.filter((footprint) => footprint === 'all')).toHaveLength(4)
    expect(footprints).toContain('CA CO DC GA HI MD OR VA WA')
    expect(footprints).toContain('IL MT NM OK TX')
    expect(footprints).toContain('DE NY PA WV')
  })

  test('bear no name of a US insurer', () => {
    const real =
      /united|aetna|cigna|anthem|elevance|humana|kaiser|centene|ambetter|molina|oscar|bright|highmark|blue|cross|shield|premera|regence|wellmark|horizon|carefirst|independence|harvard|tufts|medica\b|healthpartners|geisinger|moda|providence|emblem|excellus|fidelis|wellcare|optum|hcsc|capital|priority/i
    expect(commercial.filter(({ name }) => real.test(name))).toEqual([])
  })
})
