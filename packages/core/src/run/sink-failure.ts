import { HcError, type SinkPhase } from '../error.ts'
import { ioReason } from './io-error.ts'
import type { PreparedOutput } from './prepare-outputs.ts'

/** What a sink threw, as an error that says whose it was, and in which phase. */
export function sinkFailure(
  phase: SinkPhase,
  output: PreparedOutput,
  error: unknown,
  reason = ioReason(error),
): HcError {
  const where = output.folder === '' ? '' : ` (folder ${output.folder})`
  const message = `the ${output.sink.name} writer${where} failed in ${phase}: ${reason}; nothing was published`
  return new HcError('HC_SINK_FAILED', message, { cause: error, phase })
}

/** Calls a sink; what it throws becomes its failure. */
export async function inPhase<T>(phase: SinkPhase, output: PreparedOutput, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw sinkFailure(phase, output, error)
  }
}
