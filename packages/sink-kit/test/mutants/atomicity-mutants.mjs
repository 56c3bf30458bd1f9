import { existsSync } from 'node:fs'
import { appendFile, copyFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeRun } from '../faults.mjs'

/** Sinks with one fault each, for the chapters atomicity and replace. @type {readonly import('../mutants.mjs').Mutant[]} */
export const atomicityMutants = [
  {
    case: 'atomicity/own-folder',
    fault: 'a log beside the folder',
    says: 'something was written outside the folder',
    sink: changeRun((run, { folder }) => ({
      async write(batch) {
        await appendFile(`${folder}.log`, batch.table.name)
        await run.write(batch)
      },
      async commit() {
        await rm(`${folder}.log`, { force: true })
        return run.commit()
      },
    })),
  },
  {
    case: 'atomicity/failed-run',
    fault: 'publishes before the end',
    says: 'a run that failed has changed what was there',
    sink: publishing(),
  },
  {
    case: 'atomicity/killed',
    fault: 'publishes before it is killed',
    says: 'a run that was killed has changed what was there',
    sink: publishing(),
  },
  {
    case: 'replace/whole',
    fault: 'takes over what was there',
    says: 'the new dataset has other files than one made afresh',
    sink: changeRun(async (_, { folder }) => {
      const old = join(targetOf(folder), 'old.txt')
      if (existsSync(old)) await copyFile(old, join(folder, 'old.txt'))
      return {}
    }),
  },
]

/** The folder that the runner will publish, worked out of the staged one. @param {string} folder */
function targetOf(folder) {
  return folder.replace(/\.inprogress[/\\]data$/, '')
}

function publishing() {
  return changeRun(async (_, { folder }) => {
    const target = targetOf(folder)
    if (target !== folder && existsSync(target)) await writeFile(join(target, 'patients.jsonl'), '')
    return {}
  })
}
