import { strict as assert } from 'node:assert'
import { HcError } from '@hc/core'
import { runSource } from '@hc/core/run'
import { listFolder } from '../list-folder.ts'
import { notes } from '../notes-table.ts'
import { refusalOf } from '../refusal.ts'
import { outOf } from '../run-sample.ts'
import type { CaseDefinition } from '../sink-case.ts'
import { watchOpen } from '../watch-open.ts'

/** The size that a sink says it can hold. */
export const limitCases: readonly CaseDefinition[] = [
  {
    id: 'limits/max-rows',
    sentence: 'one row more than maxRows is refused before anything is created',
    why: 'Better a sentence at once than a file that cannot be opened after an hour.',
    claim: 'maxRows',
    async check(trial) {
      const { sink, wasOpened } = watchOpen(trial.sink)
      const source = {
        tables: [notes],
        seed: 'sink-kit',
        today: '2026-01-01',
        rows: { notes: sink.supports.maxRows! + 1 },
        options: {},
        notes: [],
        batches: () => [],
      }
      const run = runSource(source, [{ sink, options: trial.given }], { outdir: outOf(trial) })
      const error = await refusalOf(run, 'a run of one row more than maxRows was not refused')
      assert.ok(error instanceof HcError && error.code === 'HC_OPTIONS_INVALID', `it failed later: ${error.message}`)
      assert.ok(!wasOpened(), 'the sink was opened for more rows than it holds')
      assert.deepEqual(await listFolder(trial.place), [], 'something was created for more rows than the sink holds')
    },
  },
]
