const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Turns the wish to stop (Ctrl-C, say) into an AbortSignal, until it is released. */
export function listenForInterrupts(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  // Further signals are swallowed: a Ctrl-C reaches us twice under npm, and must not cut the cleaning short.
  const stop = () => controller.abort()
  for (const name of signals) process.on(name, stop)
  return {
    signal: controller.signal,
    release: () => {
      for (const name of signals) process.removeListener(name, stop)
    },
  }
}
