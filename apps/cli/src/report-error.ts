import { CommanderError } from 'commander'

/** Exit codes: 0 done, 1 failed after work had begun, 2 refused or wrongly used, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

/** Prints an error as one sentence on stderr and gives the exit code that belongs to it. */
export async function reportError(error: unknown): Promise<ExitCode> {
  if (error instanceof CommanderError) return reportUsage(error)
  const { HcError, isRefusal } = await import('@hc/core/error')
  if (!(error instanceof HcError)) {
    print(`unexpected failure: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
  print(error.message)
  if (error.code === 'HC_ABORTED') return 130
  return isRefusal(error) ? 2 : 1
}

function reportUsage(error: CommanderError): ExitCode {
  if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version') return 0
  // Commander has printed the help of a command line without a command.
  if (error.code === 'commander.help') return 2
  const sentence = usageSentence(error.message)
  print(sentence.endsWith('?') ? sentence : `${sentence}; see hc --help`)
  return 2
}

/** Commander's message as one sentence in our words. */
function usageSentence(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/unknown option '(.*?)'/, 'unknown flag $1')
    .replace(/option '(.*?)' argument missing/, 'the flag $1 needs a value')
    .replace(/\n\(Did you mean (one of )?(.*)\?\)$/, '; did you mean $2?')
    .replace(/\. Expected/, ': expected')
    .replace(/\.$/, '')
}

function print(sentence: string): void {
  const line = sentence.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(/\p{Cc}/gu, '?')
  process.stderr.write(`hc: ${line}${/[.?!]$/.test(line) ? '' : '.'}\n`)
}
