import { join } from 'node:path'
import { type Output, planSource, type RunResult, type RunSettings, runSource } from '@hc/core/run'
import { samplePlan } from './sample-dataset.ts'
import type { Trial } from './trial.ts'

/** Runs the sample dataset through hc's runner into the folder `out` of the case's place. */
export function runSample(
  trial: Trial,
  output: Partial<Output> = {},
  settings: Partial<RunSettings> = {},
): Promise<RunResult> {
  const outputs = [{ sink: trial.sink, options: trial.given, ...output }]
  return runSource(planSource(samplePlan, 17), outputs, { outdir: outOf(trial), ...settings })
}

/** The folder that `runSample` publishes. */
export function outOf({ place }: Trial): string {
  return join(place, 'out')
}
