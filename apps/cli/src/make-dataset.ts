import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { maxPatients, type Plan, planDataset } from '@hc/core'
import { formatJson, type Output, type RunResult, run, type Threads, worthwhileThreads } from '@hc/core/run'
import { chooseOutputs } from './choose-outputs.ts'
import { datasetOptions } from './dataset-flags.ts'
import { formatSummary } from './format-summary.ts'
import type { SettledFlags } from './generate-flags.ts'
import { groupDigits } from './group-digits.ts'
import { parseWholeNumber } from './parse-number.ts'
import { duration, startProgressBar } from './progress-bar.ts'
import { repeatLine } from './repeat-line.ts'
import { maxWorkers } from './threads-ahead.ts'

/** What making a dataset takes beside its flags. */
export interface DatasetRun {
  /** Outputs that a config lays down; the flags may name others. */
  readonly outputs?: readonly Output[]
  readonly threads: Threads
  readonly signal: AbortSignal
  /** When the command began, by the clock of `performance`. */
  readonly start: number
}

/** Plans a dataset as the flags say, makes it, and tells on stderr what was made. */
export async function makeDataset(flags: SettledFlags, dataset: DatasetRun): Promise<void> {
  const patients = parseWholeNumber('--patients', flags.patients, maxPatients)
  const dimensions = flags.dimensions ?? false
  const options = { ...(await datasetOptions(flags)), patients, dimensions }
  dataset.threads.planAhead(options)
  const plan = planDataset(options)
  const outputs = await chooseOutputs(flags, dataset.outputs)
  const result = await runPlan(plan, outputs, flags, dataset)
  report(plan, result, flags, (performance.now() - dataset.start) / 1000)
}

async function runPlan(
  plan: Plan,
  outputs: readonly Output[],
  flags: SettledFlags,
  { threads, signal }: DatasetRun,
): Promise<RunResult> {
  const { outdir, overwrite = false, dictionary = false, truth = false, batchSize } = flags
  const parsedBatchSize = batchSize === undefined ? undefined : parseWholeNumber('--batch-size', batchSize, 1_000_000)
  const workers = chooseWorkers(plan, flags.workers)
  const watched = process.stderr.isTTY && !flags.quiet && !flags.json
  const bar = watched ? startProgressBar(totalRows(plan), process.stderr) : undefined
  try {
    return await run(plan, outputs, {
      outdir,
      overwrite,
      dictionary,
      truth,
      signal,
      workers,
      threads,
      ...(parsedBatchSize !== undefined ? { batchSize: parsedBatchSize } : {}),
      ...(bar !== undefined ? { onProgress: bar.show } : {}),
    })
  } finally {
    bar?.clear()
  }
}

function chooseWorkers({ options }: Plan, flag: string | undefined): number {
  if (flag !== undefined) return parseWholeNumber('--workers', flag, maxWorkers)
  return worthwhileThreads(options.patients, availableParallelism())
}

function report(plan: Plan, result: RunResult, flags: SettledFlags, seconds: number): void {
  if (flags.json) process.stdout.write(formatJson(result.manifest))
  if (flags.quiet) return
  const speed = `${groupDigits(totalRows(plan) / seconds)} rows/s`
  process.stderr.write(
    `${formatSummary(result, repeatLine(flags))}Took ${seconds < 60 ? `${seconds.toFixed(1)} s` : duration(seconds)} (${speed}).\n`,
  )
}

function totalRows({ rows }: Plan): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0)
}
