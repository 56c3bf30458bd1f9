import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { scenarioHash } from '../../src/run/scenario-hash.ts'

it('is the SHA-256 of JSON with sorted keys and no spaces', () => {
  const text =
    '{"catalogue":{"conditions":{"Flu":null}},"odds":{"care":{"cesareanShare":0.3},"stay":{"sameDayRate":0.2}}}'
  const scenario = {
    odds: { stay: { sameDayRate: 0.2 }, care: { cesareanShare: 0.3 } },
    catalogue: { conditions: { Flu: null } },
  }
  expect(scenarioHash(scenario)).toBe(createHash('sha256').update(text).digest('hex'))
})
