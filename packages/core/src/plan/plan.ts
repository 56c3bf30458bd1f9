import { applyScenario } from '../scenario/apply-scenario.ts'
import { type DatasetOptions, parseDatasetOptions } from './dataset-options.ts'
import { type Plan, planPreset } from './plan-preset.ts'
import { presetByName } from './presets.ts'

export type { Plan, PlanDraws } from './plan-preset.ts'

/** Plans a dataset. Cheap at any size. Throws HC_OPTIONS_INVALID, with one sentence, for options that cannot be met. */
export function planDataset(options: DatasetOptions): Plan {
  const parsed = parseDatasetOptions(options)
  const preset = presetByName(parsed.preset)
  const { scenario } = options
  return planPreset(options, parsed, scenario === undefined ? preset : applyScenario(preset, scenario))
}
