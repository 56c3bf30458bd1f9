import type { Table } from '../model/table.ts'
import { dimensionTables, tables } from '../model/tables.ts'
import { applyScenario } from '../scenario/apply-scenario.ts'
import type { RowCounts } from '../sink/sink.ts'
import { type DatasetOptions, parseDatasetOptions } from './dataset-options.ts'
import { type PlannedRows, planPreset } from './plan-preset.ts'
import { presetByName } from './presets.ts'
import type { World } from './world.ts'

export type { PlanDraws } from './plan-preset.ts'

/** A dataset decided but not made: how many rows it has, in which world, and what they are judged against. */
export interface Plan extends PlannedRows {
  /** The tables that are made: the three, and the dimensions where they are asked for. */
  readonly tables: readonly Table[]
  /** Of all tables. */
  readonly rows: RowCounts
}

/** Plans a dataset. Cheap at any size. Throws HC_OPTIONS_INVALID, with one sentence, for options that cannot be met. */
export function planDataset(options: DatasetOptions): Plan {
  const parsed = parseDatasetOptions(options)
  const preset = presetByName(parsed.preset)
  const { scenario } = options
  const planned = planPreset(options, parsed, scenario === undefined ? preset : applyScenario(preset, scenario))
  if (!parsed.dimensions) return { ...planned, tables }
  const rows = { ...planned.rows, ...countDimensions(planned.draws.world) }
  return { ...planned, tables: [...tables, ...dimensionTables], rows }
}

function countDimensions({ hospitals, staff, payers }: World): RowCounts {
  return { hospitals: hospitals.length, doctors: staff.count, payers: payers.names.length }
}
