import { RowMaker } from '../generate/row-maker.ts'
import type { Contract } from '../plan/contract.ts'
import { type DatasetOptions, type ParsedOptions, parseDatasetOptions } from '../plan/dataset-options.ts'
import { planPreset } from '../plan/plan-preset.ts'
import { type Preset, presetByName } from '../plan/presets.ts'
import type { Row } from '../sink/rows.ts'
import { rowsOf } from './rows-of.ts'

/** One patient with all visits and bills: the rows that a dataset of the same options holds of them. */
export interface RemadePatient {
  readonly patient: Row
  /** In order of admission. */
  readonly visits: readonly Row[]
  /** The bill of each visit, in the order of visits. */
  readonly billing: readonly Row[]
  /** What the rows hold to. */
  readonly contract: Contract
}

/**
 * Makes one patient of a dataset anew, and no other: by the dataset's options and the patient's number alone, however
 * many came before or after. Rejects with HC_OPTIONS_INVALID.
 */
export async function remakePatient(
  options: Omit<DatasetOptions, 'patients' | 'dimensions'>,
  patientId: number,
): Promise<RemadePatient> {
  // The first patients of a dataset are the same however many follow.
  const asked = { ...options, patients: patientId }
  const parsed = parseDatasetOptions(asked)
  const plan = planPreset(asked, parsed, await presetOf(parsed, options))
  const made = new RowMaker(plan, 1).make(patientId, patientId)
  return {
    patient: rowsOf(made.patients)[0]!,
    visits: rowsOf(made.visits),
    billing: rowsOf(made.billing),
    contract: plan.contract,
  }
}

async function presetOf({ preset }: ParsedOptions, { scenario }: Pick<DatasetOptions, 'scenario'>): Promise<Preset> {
  const named = presetByName(preset)
  if (scenario === undefined) return named
  // Brings along the schemas of all odds, which take longer to load than a patient to make.
  const { applyScenario } = await import('../scenario/apply-scenario.ts')
  return applyScenario(named, scenario)
}
