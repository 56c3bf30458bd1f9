import { defaultBatchSize } from '../generate/default-batch-size.ts'
import { generate } from '../generate/generate.ts'
import type { Plan } from '../plan/plan.ts'
import { describeTruth } from '../plan/truth.ts'
import { validate } from '../validate/validate.ts'
import type { Output } from './prepare-outputs.ts'
import { type RunResult, type RunSettings, runSource } from './run-source.ts'
import { scenarioHash } from './scenario-hash.ts'
import type { Source } from './source.ts'

/**
 * Generates a planned dataset, checks every row, writes it to all outputs and publishes it as one folder. Rejects with
 * an `HcError`; whatever its code, either the whole dataset is there afterwards or no trace of it.
 */
export async function run(plan: Plan, outputs: readonly Output[], settings: RunSettings): Promise<RunResult> {
  return runSource(planSource(plan, settings.batchSize), outputs, settings)
}

/** The source of a planned dataset, with the contract as its judge. */
export function planSource(plan: Plan, batchSize: number = defaultBatchSize): Source {
  const { options, contract, rows, notes } = plan
  return {
    tables: plan.tables,
    seed: options.seed,
    today: options.today,
    rows,
    blockRows: plan.blockRows,
    options: decidingOptions(plan),
    notes,
    contract,
    recipe: { plan, batchSize },
    batches: (range) => generate(plan, { ...range, batchSize }),
    truth: () => describeTruth(plan),
    validator: (spill) => validate(contract, { spill }),
  }
}

/** The options as a user would give them, with the places that were chosen and the sums of files: scenario, ZIP codes. */
function decidingOptions({ options, draws, contract }: Plan): Readonly<Record<string, unknown>> {
  const { todayDay: _today, startDay: _start, scenario, ...others } = options
  const asGiven = {
    ...others,
    ...(scenario !== undefined ? { scenario: { sha256: scenarioHash(scenario) } } : {}),
    ...(contract.places.source === 'file' ? { zipPool: { sha256: contract.places.sha256 } } : {}),
  }
  const { mode, locality, places } = draws.world
  if (mode.kind === 'nationwide' || locality === undefined) return { ...asGiven, zipTarget: places.zipcodes.length }
  const { localShare, localTopN, localDecayKm, neighborShare } = locality
  const { hospital: name, state, zipcode } = mode
  return {
    ...asGiven,
    singleHospital: { name, state, zipcode, localShare, localTopN, localDecayKm, outstateNeighborShare: neighborShare },
  }
}
