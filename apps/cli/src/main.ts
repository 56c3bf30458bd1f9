import { createProgram } from './program.ts'
import { reportError } from './report-error.ts'

/** Runs one command line and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  stayQuietWhenUnread()
  try {
    await createProgram().parseAsync(argv)
    return 0
  } catch (error) {
    return reportError(error)
  }
}

/** A reader that goes away (`hc schema | head`) is no failure of ours. */
function stayQuietWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}
