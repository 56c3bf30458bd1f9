import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { maxPatients, type Plan, planDataset } from '@hc/core'
import { formatJson, type Output, type RunResult, run, worthwhileThreads } from '@hc/core/run'
import { chooseOutputs } from './choose-outputs.ts'
import { currentDay } from './current-day.ts'
import { type DatasetFlags, datasetOptions } from './dataset-flags.ts'
import { endProcessSoon } from './end-process.ts'
import { formatSummary } from './format-summary.ts'
import { groupDigits } from './group-digits.ts'
import { listenForInterrupts } from './interrupts.ts'
import { parseWholeNumber } from './parse-number.ts'
import { duration, startProgressBar } from './progress-bar.ts'
import { repeatLine } from './repeat-line.ts'
import { listenForStrayFailures } from './stray-failures.ts'

/** Most threads that a run may ask for; each takes some 100 MB. */
const maxWorkers = 256

/** The flags of `hc generate`, as typed. */
export interface GenerateFlags extends DatasetFlags {
  readonly config?: string
  readonly patients?: string
  readonly outdir?: string
  readonly overwrite?: boolean
  readonly format?: string
  readonly sink?: readonly string[]
  readonly option?: readonly string[]
  readonly dateFormat?: string
  readonly dictionary?: boolean
  readonly dimensions?: boolean
  readonly truth?: boolean
  readonly workers?: string
  readonly batchSize?: string
  readonly quiet?: boolean
  readonly json?: boolean
}

/** Flags with defaults, and with the two that would differ from run to run, filled in. */
export type SettledFlags = GenerateFlags & Required<Pick<GenerateFlags, 'patients' | 'seed' | 'today' | 'outdir'>>

/** Makes a dataset as the flags and the config say, and tells on stderr what was made. */
export async function generateDataset(typed: GenerateFlags): Promise<void> {
  const config = typed.config === undefined ? undefined : await readConfigFile(typed.config)
  const flags = settle({ ...config?.flags, ...typed })
  const interrupts = listenForInterrupts()
  const strays = listenForStrayFailures()
  try {
    const start = performance.now()
    const patients = parseWholeNumber('--patients', flags.patients, maxPatients)
    const dimensions = flags.dimensions ?? false
    const plan = planDataset({ ...(await datasetOptions(flags)), patients, dimensions })
    const outputs = await chooseOutputs(flags, config?.outputs)
    const giveUp = AbortSignal.any([interrupts.signal, strays.signal])
    const result = await runPlan(plan, outputs, flags, giveUp)
    report(plan, result, flags, (performance.now() - start) / 1000)
  } finally {
    strays.release()
    interrupts.release()
    endProcessSoon()
  }
}

interface ReadConfig {
  readonly flags: Partial<GenerateFlags>
  readonly outputs?: readonly Output[]
}

async function readConfigFile(file: string): Promise<ReadConfig> {
  const [{ readConfig }, { configFlags }, { configOutputs }] = await Promise.all([
    import('./config/read-config.ts'),
    import('./config/config-flags.ts'),
    import('./config/config-outputs.ts'),
  ])
  const config = await readConfig(file)
  const flags = configFlags(config, file)
  return config.outputs === undefined ? { flags } : { flags, outputs: await configOutputs(config.outputs, file) }
}

function settle(flags: GenerateFlags): SettledFlags {
  return {
    ...flags,
    patients: flags.patients ?? '1000',
    outdir: flags.outdir ?? './hc-data',
    seed: flags.seed ?? randomBytes(5).toString('hex'),
    today: flags.today ?? currentDay(),
  }
}

async function runPlan(
  plan: Plan,
  outputs: readonly Output[],
  flags: SettledFlags,
  signal: AbortSignal,
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
