import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { HcError, type SinkPhase } from '../error.ts'
import type { Artifact, SinkRun } from '../sink/sink.ts'
import type { Validator } from '../validate/validate.ts'
import { ioReason } from './io-error.ts'
import type { PreparedOutput } from './prepare-outputs.ts'
import { settleRules } from './settle-rules.ts'
import type { Source } from './source.ts'

/** How far a run has come. */
export interface Progress {
  readonly rows: number
}

/** What a drive needs beside its source and its outputs. */
export interface DriveSettings {
  /** The staged folder; every output's own folder is made in it. */
  readonly data: string
  readonly validator?: Validator
  readonly signal?: AbortSignal
  readonly onProgress?: (done: Progress) => void
}

interface OpenOutput {
  readonly output: PreparedOutput
  readonly run: SinkRun
  settled: boolean
}

/**
 * Opens the sinks, shows every batch to the validator and to each sink, and commits when no rule is broken. Gives the
 * artifacts of each output. On the first error all sinks that have not committed are aborted, and it is thrown.
 */
export async function drive(
  source: Source,
  outputs: readonly PreparedOutput[],
  settings: DriveSettings,
): Promise<(readonly Artifact[])[]> {
  const givenUp = new AbortController()
  const open: OpenOutput[] = []
  try {
    for (const output of outputs) open.push(await openOutput(source, output, settings.data, givenUp.signal))
    await feed(source, open, settings)
    if (settings.validator !== undefined) settleRules(source, settings.validator)
    const artifacts: (readonly Artifact[])[] = []
    for (const each of open) {
      refuseAbort(settings.signal)
      artifacts.push(await inPhase('commit', each.output, () => each.run.commit()))
      each.settled = true
    }
    refuseAbort(settings.signal)
    return artifacts
  } catch (error) {
    givenUp.abort(error)
    for (const { run, settled } of open) {
      // The first error stays first: what a sink says while it is aborted would only hide it.
      if (!settled) await run.abort(error).catch(() => {})
    }
    throw error
  }
}

async function openOutput(
  source: Source,
  output: PreparedOutput,
  data: string,
  signal: AbortSignal,
): Promise<OpenOutput> {
  const folder = join(data, output.folder)
  const { seed, today } = source
  const run = await inPhase('open', output, async () => {
    await mkdir(folder, { recursive: true })
    return output.sink.open({ tables: output.cut.tables, seed, today, folder, options: output.options, signal })
  })
  return { output, run, settled: false }
}

async function feed(source: Source, open: readonly OpenOutput[], settings: DriveSettings): Promise<void> {
  let rows = 0
  refuseAbort(settings.signal)
  for (const batch of source.batches()) {
    settings.validator?.watch(batch)
    for (const { output, run } of open) {
      const part = output.cut.take(batch)
      if (part !== undefined) await inPhase('write', output, () => run.write(part))
    }
    rows += batch.length
    settings.onProgress?.({ rows })
    // Generating is synchronous and a sink may never wait, so signals and timers get their turn here.
    await setImmediate()
    refuseAbort(settings.signal)
  }
}

async function inPhase<T>(phase: SinkPhase, output: PreparedOutput, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const where = output.folder === '' ? '' : ` (folder ${output.folder})`
    throw new HcError(
      'HC_SINK_FAILED',
      `the ${output.sink.name} writer${where} failed in ${phase}: ${ioReason(error)}; nothing was published`,
      { cause: error, phase },
    )
  }
}

function refuseAbort(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HcError('HC_ABORTED', 'interrupted; nothing was published', { cause: signal.reason })
}
