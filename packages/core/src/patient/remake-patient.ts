import { Draft } from '../generate/draft.ts'
import { drawPerson } from '../generate/draw-person.ts'
import { RowMaker } from '../generate/row-maker.ts'
import { compilePersonTables, type GeneratorTables, withHospitals } from '../generate/tables/generator-tables.ts'
import type { Contract } from '../plan/contract.ts'
import { type DatasetOptions, type ParsedOptions, parseDatasetOptions } from '../plan/dataset-options.ts'
import { type PlannedRows, planPreset } from '../plan/plan-preset.ts'
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
  const made = new RowMaker(plan, 1, tablesFor(plan, patientId)).make(patientId, patientId)
  return {
    patient: rowsOf(made.patients)[0]!,
    visits: rowsOf(made.visits),
    billing: rowsOf(made.billing),
    contract: plan.contract,
  }
}

/** Compiles what one patient needs: where they live says in which state their hospitals are, and only those need doctors. */
function tablesFor(plan: PlannedRows, patientId: number): GeneratorTables {
  const { visitCounts, window, world } = plan.draws
  const tables = compilePersonTables(plan)
  const draft = new Draft(window.maxVisits)
  draft.patientId = patientId
  draft.visits = visitCounts.of(patientId)
  drawPerson(draft, tables)
  const [hospital] = world.catchment.within(world.places.stateOf[draft.place]!).hospitals
  return withHospitals(tables, world.hospitals[hospital!]!.state)
}

async function presetOf({ preset }: ParsedOptions, { scenario }: Pick<DatasetOptions, 'scenario'>): Promise<Preset> {
  const named = presetByName(preset)
  if (scenario === undefined) return named
  // Brings along the schemas of all odds, which take longer to load than a patient to make.
  const { applyScenario } = await import('../scenario/apply-scenario.ts')
  return applyScenario(named, scenario)
}
