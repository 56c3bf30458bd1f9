import type { SinkRun } from '../sink/sink.ts'

/** How long a sink may take to end what it is doing once the run has been given up. */
export const patienceMs = 3_000

/**
 * Waits for a call to settle, but not for ever once the signal has fired: then it rejects with the signal's reason. What
 * the call says later is not listened to.
 */
export function waitUntilGivenUp<T>(call: () => Promise<T>, signal: AbortSignal, patience = patienceMs): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const loseHope = () => {
      timer = setTimeout(() => reject(signal.reason), patience)
    }
    if (signal.aborted) loseHope()
    else signal.addEventListener('abort', loseHope, { once: true })
    const settle = (end: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', loseHope)
      end()
    }
    // An async function, so that what is thrown before there is a promise rejects too.
    ;(async () => call())().then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    )
  })
}

/** A run whose calls are not waited for longer than that. */
export function withPatience(run: SinkRun, signal: AbortSignal, patience = patienceMs): SinkRun {
  const { append, fileOf } = run
  return {
    write: (batch) => waitUntilGivenUp(() => run.write(batch), signal, patience),
    ...(append === undefined
      ? {}
      : { append: (encoded) => waitUntilGivenUp(() => append.call(run, encoded), signal, patience) }),
    ...(fileOf === undefined ? {} : { fileOf: (table) => fileOf.call(run, table) }),
    commit: () => waitUntilGivenUp(() => run.commit(), signal, patience),
    abort: (reason) => waitUntilGivenUp(() => run.abort(reason), signal, patience),
  }
}
