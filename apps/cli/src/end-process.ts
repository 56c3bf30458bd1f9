/** How long the process may go on once its work is done. */
const restMs = 1_000

/** Ends the process before long, even if a sink has left a timer or a socket that would keep it for ever. */
export function endProcessSoon(): void {
  const end = () => {
    if (process.stdout.writableLength > 0) endProcessSoon()
    else process.exit()
  }
  // It keeps nobody waiting: a process with nothing left to do ends at once.
  setTimeout(end, restMs).unref()
}
