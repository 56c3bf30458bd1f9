import { strict as assert } from 'node:assert'
import { tables } from '@hc/core'
import { awkwardNotes } from '../awkward-notes.ts'
import { callChild } from '../call-child.ts'
import { cutNotes, notes } from '../notes-table.ts'
import { rowsOf, sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'

/** Runs do not touch each other, nor the process that they run in. */
export const isolationCases: readonly CaseDefinition[] = [
  {
    id: 'isolation/two-at-once',
    sentence: 'two runs at once, into two folders, do not mix',
    why: 'One run may write the same format twice, for two consumers.',
    async check(trial) {
      const [one, other] = [await trial.folder(), await trial.folder()]
      const all = [...tables, notes]
      const [first, second] = [await trial.open(one, all), await trial.open(other, all)]
      const [some, others] = [sampleBatches(), cutNotes(awkwardNotes, [4])]
      for (let i = 0; i < Math.max(some.length, others.length); i++) {
        const writes = []
        if (i < some.length) writes.push(first.write(some[i]!))
        if (i < others.length) writes.push(second.write(others[i]!))
        await Promise.all(writes)
      }
      await Promise.all([first.commit(), second.commit()])
      for (const table of all) {
        await trial.expectRows(one, table, rowsOf(some, table))
        await trial.expectRows(other, table, rowsOf(others, table))
      }
    },
  },
  {
    id: 'isolation/surroundings',
    sentence:
      'a run neither uses nor changes the current folder, the environment or the globals, and leaves nothing open',
    why: 'The process belongs to the program that runs the sink, and must be able to end.',
    ownProcess: true,
    async check(trial) {
      const { faults } = await callChild(trial, 'watch-surroundings', { folder: await trial.folder() })
      assert.deepEqual(faults, [], 'a run and an aborted run have left something in their process')
      await trial.expectRows(`${trial.place}/folder-1/committed`, tables[0]!, rowsOf(sampleBatches(), tables[0]!))
    },
  },
]
