import { setImmediate } from 'node:timers/promises'
import { HcError } from '../error.ts'
import type { Batch } from '../model/batch.ts'
import type { DriveSettings } from './drive.ts'
import type { OpenOutput } from './open-output.ts'
import { inPhase } from './sink-failure.ts'
import type { Source } from './source.ts'

/** Makes the batches of a source in this thread, and shows each to the validator and to every sink. */
export async function feed(source: Source, open: readonly OpenOutput[], settings: DriveSettings): Promise<void> {
  let rows = 0
  refuseAbort(settings.signal)
  for (const batch of source.batches()) {
    settings.validator?.watch(batch)
    await writeBatch(batch, open)
    rows += batch.length
    settings.onProgress?.({ rows })
    // Generating is synchronous and a sink may never wait, so signals and timers get their turn here.
    await setImmediate()
    refuseAbort(settings.signal)
  }
}

/** Gives each sink its part of a batch, one after another. */
export async function writeBatch(batch: Batch, open: readonly OpenOutput[]): Promise<void> {
  for (const { output, run } of open) {
    const part = output.cut.take(batch)
    if (part !== undefined) await inPhase('write', output, () => run.write(part))
  }
}

/** Throws HC_ABORTED once the signal has fired. */
export function refuseAbort(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortedBy(signal)
}

/** The error of a run that a signal has ended: its reason, where that is an error of hc. */
export function abortedBy(signal: AbortSignal): HcError {
  if (signal.reason instanceof HcError) return signal.reason
  return new HcError('HC_ABORTED', 'interrupted; nothing was published', { cause: signal.reason })
}
