import { expect, test } from 'vitest'
import { payers } from '../../src/catalogue/payers.ts'
import { payerShares } from '../../src/odds/payer-shares.ts'
import { residents } from '../catalogue/states.ts'

test('every commercial payer of the catalogue has a share, and no other', () => {
  const commercial = payers.filter(({ kind }) => kind === 'commercial').map(({ name }) => name)
  expect(payerShares.map(({ payer }) => payer)).toEqual(commercial)
})

test('the national shares sum to 100, the ten published ones to 72', () => {
  const sum = (shares: typeof payerShares) => shares.reduce((total, { nationalPercent }) => total + nationalPercent, 0)
  expect(sum(payerShares)).toBeCloseTo(100, 9)
  expect(sum(payerShares.filter(({ standing }) => standing === 'published'))).toBe(72)
})

test('the weights within the states give the national shares, to 0.1 point', () => {
  const nation = Object.values(residents).reduce((total, count) => total + count, 0)
  const percent = new Map<string, number>()
  for (const [state, count] of Object.entries(residents)) {
    const here = payerShares.filter(({ payer }) => {
      const states = payers.find(({ name }) => name === payer)?.states
      return states === undefined || states.includes(state)
    })
    const total = here.reduce((sum, { weight }) => sum + weight, 0)
    for (const { payer, weight } of here) {
      percent.set(payer, (percent.get(payer) ?? 0) + (100 * count * weight) / (nation * total))
    }
  }
  for (const { payer, nationalPercent } of payerShares) {
    expect(Math.abs((percent.get(payer) ?? 0) - nationalPercent), payer).toBeLessThan(0.1)
  }
})
