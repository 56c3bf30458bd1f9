import { expect, test } from 'vitest'
import { calibrationTerms } from '../../src/calibrate/calibration-terms.ts'
import { planDataset } from '../../src/plan/plan.ts'

const { contract } = planDataset({ seed: 1, today: '2025-12-31', patients: 1 })

test('a manifest says what its rows were made by, after a trip through JSON', () => {
  const manifest = JSON.parse(JSON.stringify({ about: 'more', contract }))
  const { preset, startDate, today, catalogue } = contract
  expect(calibrationTerms(manifest)).toEqual({ preset, startDate, today, catalogue })
})

test.each([
  ['nothing', undefined, 'it: '],
  ['no contract', {}, 'contract: '],
  ['no date', { contract: { ...contract, today: '2025-02-30' } }, 'contract.today: not a date'],
  ['a window upside down', { contract: { ...contract, today: '2021-01-01' } }, 'today is before the start date'],
  [
    'a catalogue cut short',
    { contract: { ...contract, catalogue: { conditions: [] } } },
    'contract.catalogue.conditions',
  ],
])('a manifest with %s is refused, and the place named', (_, manifest, says) => {
  expect(() => calibrationTerms(manifest)).toThrow(says)
  expect(() => calibrationTerms(manifest)).toThrow(expect.objectContaining({ code: 'HC_OPTIONS_INVALID' }))
})
