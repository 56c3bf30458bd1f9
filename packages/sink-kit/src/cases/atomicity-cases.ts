import { strict as assert } from 'node:assert'
import { callChild } from '../call-child.ts'
import { describeFolder, listFolder } from '../list-folder.ts'
import { refusalOf } from '../refusal.ts'
import { outOf, runSample } from '../run-sample.ts'
import { sampleBatches } from '../sample-dataset.ts'
import type { CaseDefinition } from '../sink-case.ts'

/** All or nothing. */
export const atomicityCases: readonly CaseDefinition[] = [
  {
    id: 'atomicity/own-folder',
    sentence: 'nothing is written outside the folder that the sink was given',
    why: 'The runner stages that folder, and publishes or removes it as a whole; what lies elsewhere stays for good.',
    async check(trial) {
      const folder = await trial.folder()
      const around = async () => (await listFolder(trial.place)).filter((path) => !path.startsWith('folder-1/'))
      const run = await trial.open(folder)
      for (const batch of sampleBatches()) {
        await run.write(batch)
        assert.deepEqual(await around(), ['folder-1'], 'something was written outside the folder')
      }
      await run.commit()
      assert.deepEqual(await around(), ['folder-1'], 'something was written outside the folder')
    },
  },
  {
    id: 'atomicity/failed-run',
    sentence: 'a run that fails leaves the dataset before it byte for byte, and nothing beside it',
    why: 'Whoever reads the folder sees the old dataset or the new one.',
    claim: 'atomic',
    async check(trial) {
      await runSample(trial)
      const before = await describeFolder(trial.place)
      const giveUp = new AbortController()
      const onProgress = ({ rows }: { rows: number }) => {
        if (rows > 100) giveUp.abort()
      }
      const run = runSample(trial, {}, { overwrite: true, signal: giveUp.signal, onProgress })
      await refusalOf(run, 'the run was given up, and did not fail')
      assert.deepEqual(await describeFolder(trial.place), before, 'a run that failed has changed what was there')
    },
  },
  {
    id: 'atomicity/killed',
    sentence: 'a run that is killed leaves the dataset before it byte for byte, and only the runner’s own staging',
    why: 'Power fails, and containers are killed; nothing can clean up after that.',
    claim: 'atomic',
    ownProcess: true,
    async check(trial) {
      await runSample(trial)
      const before = await describeFolder(outOf(trial))
      await callChild(trial, 'run-until-killed', { folder: outOf(trial) })
      assert.deepEqual(await describeFolder(outOf(trial)), before, 'a run that was killed has changed what was there')
      const others = (await listFolder(trial.place)).filter((path) => !/^out(?:\.inprogress)?(?:\/|$)/.test(path))
      assert.deepEqual(others, [], 'a run that was killed has left more than its staging')
    },
  },
]
