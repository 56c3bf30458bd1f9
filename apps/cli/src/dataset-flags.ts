import type { DatasetOptions } from '@hc/core'
import { parseShare, parseWholeNumber } from './parse-number.ts'
import { parseSingleHospital, type SingleHospitalFlags } from './single-hospital-flags.ts'

/** The flags that decide the rows of a patient, as typed; `hc generate` and `hc patient` share them. */
export interface DatasetFlags extends SingleHospitalFlags {
  readonly seed?: string
  readonly today?: string
  readonly startDate?: string
  readonly preset?: string
  readonly scenario?: string
  readonly zipTarget?: string
  readonly zipPoolFile?: string
  readonly minorSameDayRate?: string
}

/** Flags with the two that would differ from run to run filled in. */
export type SettledDatasetFlags = DatasetFlags & { readonly seed: string; readonly today: string }

/** Reads the flags, and the files that they name, into options; all but the number of patients. */
export async function datasetOptions(flags: SettledDatasetFlags): Promise<DatasetOptions> {
  const { seed, today, startDate, preset, scenario, zipTarget, zipPoolFile, minorSameDayRate } = flags
  const singleHospital = parseSingleHospital(flags)
  return {
    seed,
    today,
    ...(startDate !== undefined ? { startDate } : {}),
    ...(preset !== undefined ? { preset } : {}),
    ...(scenario !== undefined ? { scenario: await (await import('./read-scenario.ts')).readScenario(scenario) } : {}),
    ...(zipTarget !== undefined
      ? { zipTarget: parseWholeNumber('--zip-target', zipTarget, Number.MAX_SAFE_INTEGER) }
      : {}),
    ...(singleHospital !== undefined ? { singleHospital } : {}),
    ...(minorSameDayRate !== undefined
      ? { minorSameDayRate: parseShare('--minor-same-day-rate', minorSameDayRate) }
      : {}),
    ...(zipPoolFile !== undefined
      ? { zipPool: await (await import('./read-zip-pool.ts')).readZipPool(zipPoolFile) }
      : {}),
  }
}
