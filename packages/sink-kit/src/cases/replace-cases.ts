import { strict as assert } from 'node:assert'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFolder, listFolder } from '../list-folder.ts'
import { refusalOf } from '../refusal.ts'
import { outOf, runSample } from '../run-sample.ts'
import type { CaseDefinition } from '../sink-case.ts'

/** A dataset in place of another, through the runner. */
export const replaceCases: readonly CaseDefinition[] = [
  {
    id: 'replace/whole',
    sentence: 'a dataset that is there is refused and left alone, or, when asked for, replaced as a whole',
    why: 'A file left over from the old dataset would pass for one of the new.',
    async check(trial) {
      await runSample(trial)
      const fresh = await listFolder(outOf(trial))
      await writeFile(join(outOf(trial), 'old.txt'), 'of the old dataset')
      const before = await describeFolder(trial.place)
      await refusalOf(runSample(trial), 'a dataset that was there was replaced unasked')
      assert.deepEqual(await describeFolder(trial.place), before, 'a run that was refused has changed what was there')
      await runSample(trial, {}, { overwrite: true })
      assert.deepEqual(await listFolder(outOf(trial)), fresh, 'the new dataset has other files than one made afresh')
    },
  },
]
