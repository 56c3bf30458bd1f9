import { strict as assert } from 'node:assert'
import { callChild } from '../call-child.ts'
import type { CaseDefinition } from '../sink-case.ts'

/** Memory that does not grow. */
export const streamingCases: readonly CaseDefinition[] = [
  {
    id: 'streaming/memory',
    sentence: 'memory does not grow with the rows, which come as fast as write settles, nor at commit',
    why: 'A dataset may be larger than memory, and write is the only brake there is.',
    claim: 'streaming',
    ownProcess: true,
    timeout: 600_000,
    async check(trial) {
      const { memory } = await callChild(trial, 'stream', { folder: await trial.folder(), heapMegabytes: 128 })
      assert.ok(memory !== undefined)
      const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`
      for (const [kind, share] of [
        ['kept', 0.25],
        ['resident', 0.75],
      ] as const) {
        const grown = `over ${megabytes(memory.handedOver)} of rows, ${kind} memory grew by ${megabytes(memory[kind])}`
        assert.ok(memory[kind] < memory.handedOver * share, grown)
      }
    },
  },
]
