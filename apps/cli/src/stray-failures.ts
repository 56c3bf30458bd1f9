import { HcError } from '@hc/core/error'

/**
 * Gives up a run when a writer fails where no call to it can tell: by an error that reaches nobody, or by a call that
 * never ends while the process has nothing else to wait for. Writers are strangers' code. Until it is released.
 */
export function listenForStrayFailures(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const stray = (error: unknown) =>
    controller.abort(failure(`an error of it was left to itself: ${reasonOf(error)}`, error))
  const idle = () => controller.abort(failure('a call to it never ended'))
  process.on('uncaughtException', stray)
  process.on('unhandledRejection', stray)
  process.on('beforeExit', idle)
  return {
    signal: controller.signal,
    release: () => {
      process.removeListener('uncaughtException', stray)
      process.removeListener('unhandledRejection', stray)
      process.removeListener('beforeExit', idle)
    },
  }
}

function failure(message: string, cause?: unknown): HcError {
  return new HcError('HC_SINK_FAILED', `a writer has failed: ${message}; nothing was published`, { cause })
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
