import { type Sink, tables } from '@hc/core'
import { parseOptions } from '@hc/core/run'
import type { ChildOutcome } from '../child.ts'
import { sampleBatches } from '../sample-dataset.ts'
import type { Trial } from '../trial.ts'

/** Imports the module that a sink's encoding names, and holds what it encodes to what the sink itself does. */
export async function encodeByModule(trial: Trial): Promise<ChildOutcome> {
  const { name, encoding } = trial.sink
  const { default: imported } = (await import(encoding!.module)) as { default?: Sink }
  if (imported?.encoding === undefined) return { faults: [`${encoding!.module} has no sink with an encoding`] }
  if (imported.name !== name) return { faults: [`${encoding!.module} has the sink ${imported.name}`] }
  const options = await parseOptions(trial.sink, trial.given)
  const batches = sampleBatches()
  const faults = tables.filter((table) => {
    const [own, others] = [encoding!, imported.encoding!].map((one) => {
      const encoder = one.createEncoder(table, options)
      return Buffer.concat(
        batches.filter((batch) => batch.table === table).map((batch) => encoder.encode(batch).slice()),
      )
    })
    return !own!.equals(others!)
  })
  return { faults: faults.map((table) => `the sink of ${encoding!.module} gives other bytes for ${table.name}`) }
}
