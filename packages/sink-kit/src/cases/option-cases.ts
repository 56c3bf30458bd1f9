import { strict as assert } from 'node:assert'
import { HcError } from '@hc/core'
import { parseOptions } from '@hc/core/run'
import { listFolder } from '../list-folder.ts'
import { refusalOf } from '../refusal.ts'
import { runSample } from '../run-sample.ts'
import type { CaseDefinition } from '../sink-case.ts'
import type { Trial } from '../trial.ts'
import { watchOpen } from '../watch-open.ts'

/** How options are taken and refused. */
export const optionCases: readonly CaseDefinition[] = [
  {
    id: 'options/defaults',
    sentence: 'options are completed, and complete options are taken as they are',
    why: 'The manifest records the parsed options, and whoever repeats a run gives them back.',
    async check({ sink, given }) {
      const complete = await parseOptions(sink, given)
      assert.ok(typeof complete === 'object' && complete !== null, 'parsed options must be an object')
      assert.deepEqual(await parseOptions(sink, complete), complete, 'parsing parsed options gives others')
    },
  },
  {
    id: 'options/unknown',
    sentence: 'an unknown option is refused before anything is created',
    why: 'A mistyped option that is ignored gives files that nobody asked for.',
    check: (trial) => expectRefused(trial, { ...trial.given, noSuchOption: 'x' }, 'an unknown option was taken'),
  },
  {
    id: 'options/wrong',
    sentence: 'a wrong value is refused, for every option, before anything is created',
    why: 'A wrong value that is taken fails late, or gives files that nobody can read.',
    async check(trial) {
      const complete = (await parseOptions(trial.sink, trial.given)) as Record<string, unknown>
      for (const name of Object.keys(complete)) {
        // No option can mean a symbol.
        await expectRefused(trial, { ...trial.given, [name]: Symbol('wrong') }, `${name} took a symbol for its value`)
      }
    },
  },
]

async function expectRefused(trial: Trial, options: Record<string, unknown>, taken: string): Promise<void> {
  const { sink, wasOpened } = watchOpen(trial.sink)
  const error = await refusalOf(runSample(trial, { sink, options }), taken)
  assert.ok(
    error instanceof HcError && error.code === 'HC_OPTIONS_INVALID',
    `${taken}, and then failed: ${error.message}`,
  )
  assert.ok(!wasOpened(), 'the sink was opened with options that it refuses')
  assert.deepEqual(await listFolder(trial.place), [], 'something was created with options that the sink refuses')
}
