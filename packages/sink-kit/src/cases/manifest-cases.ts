import { strict as assert } from 'node:assert'
import { isSink } from '@hc/core/run'
import { sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'

/** What a sink says of itself. */
export const manifestCases: readonly CaseDefinition[] = [
  {
    id: 'manifest/name',
    sentence: 'the sink is a value with a well-formed name, its claims, and open()',
    why: 'The name is what people type, and names the folder of the sink when a run has several.',
    async check({ sink }) {
      const { name } = sink
      assert.match(String(name), /^[a-z][a-z0-9-]*$/, 'a name has lower-case letters, digits and dashes')
      assert.ok(isSink(sink), 'a sink has a name, what it supports, and open()')
    },
  },
  {
    id: 'manifest/claims',
    sentence: 'claims are plain values, and do not change with a run',
    why: 'A run is planned by the claims before the sink is opened, so they must hold for every run.',
    async check(trial) {
      const { supports } = trial.sink
      for (const [claim, value] of Object.entries(supports)) {
        if (claim === 'maxRows') {
          assert.ok(Number.isSafeInteger(value) && Number(value) > 0, 'maxRows must be a whole number above 0')
        } else if (claim in booleanClaims) {
          assert.equal(typeof value, 'boolean', `the claim ${claim} must be true or false`)
        } else {
          assert.ok(['boolean', 'number', 'string'].includes(typeof value), `the claim ${claim} must be a plain value`)
        }
      }
      const before = { ...supports }
      await trial.write(await trial.folder(), sampleBatches())
      assert.deepEqual({ ...trial.sink.supports }, before, 'the claims are others after a run')
    },
  },
]

const booleanClaims = { deterministic: true, anyBatchSize: true, streaming: true, atomic: true }
