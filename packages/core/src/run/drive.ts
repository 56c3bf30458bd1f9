import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { HcError } from '../error.ts'
import type { Artifact } from '../sink/sink.ts'
import type { Validator } from '../validate/validate.ts'
import { checkArtifacts, checkRun } from './check-sink-run.ts'
import { abortedBy, feed, refuseAbort } from './feed.ts'
import type { OpenOutput } from './open-output.ts'
import { waitUntilGivenUp, withPatience } from './patience.ts'
import type { PreparedOutput } from './prepare-outputs.ts'
import { settleRules } from './settle-rules.ts'
import { inPhase } from './sink-failure.ts'
import type { Source } from './source.ts'
import { feedFromThreads } from './threads/feed-from-threads.ts'
import type { Threads } from './threads/threads.ts'

/** How far a run has come. */
export interface Progress {
  readonly rows: number
}

/** What a drive needs beside its source and its outputs. */
export interface DriveSettings {
  /** The staged folder; every output's own folder is made in it. */
  readonly data: string
  readonly validator?: Validator
  /** Threads that make the rows. Default 1: this one. */
  readonly workers?: number
  /** Threads that were started ahead. */
  readonly threads?: Threads
  readonly signal?: AbortSignal
  readonly onProgress?: (done: Progress) => void
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
  const signal = AbortSignal.any([givenUp.signal, ...(settings.signal === undefined ? [] : [settings.signal])])
  const open: OpenOutput[] = []
  try {
    for (const output of outputs) open.push(await openOutput(source, output, settings.data, signal))
    const isShared = source.recipe !== undefined && (settings.workers ?? 1) > 1
    if (!isShared) settings.threads?.stop()
    await (isShared ? feedFromThreads(source.recipe, source, open, settings) : feed(source, open, settings))
    if (settings.validator !== undefined) settleRules(source, settings.validator)
    const artifacts: (readonly Artifact[])[] = []
    for (const each of open) {
      refuseAbort(settings.signal)
      artifacts.push(await inPhase('commit', each.output, async () => checkArtifacts(await each.run.commit())))
      each.settled = true
    }
    refuseAbort(settings.signal)
    return artifacts
  } catch (failure) {
    const error = interrupted(failure, settings.signal)
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
  const { seed, today, options: datasetOptions } = source
  const { tables, blockRows } = output.cut
  const run = await inPhase('open', output, async () => {
    await mkdir(folder, { recursive: true })
    const blocks = blockRows === undefined ? {} : { blockRows }
    const context = { tables, seed, today, datasetOptions, ...blocks, folder, options: output.options, signal }
    const opened = await waitUntilGivenUp(() => output.sink.open(context), signal)
    return withPatience(checkRun(opened), signal)
  })
  return { output, run, settled: false }
}

/** What ended a run: the interrupt, where a sink only failed because it watched the signal. */
function interrupted(error: unknown, signal: AbortSignal | undefined): unknown {
  const stopped = signal?.aborted === true && error instanceof HcError && error.cause === signal.reason
  return stopped ? abortedBy(signal) : error
}
