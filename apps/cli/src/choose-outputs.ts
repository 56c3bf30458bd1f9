import { HcError } from '@hc/core'
import { type Output, parseOptions } from '@hc/core/run'
import { resolveSink } from './resolve-sink.ts'

/** The flags that say what is written, and how. */
export interface OutputFlags {
  readonly config?: string
  readonly format?: string
  readonly dateFormat?: string
}

/**
 * Turns `--format csv,parquet` and the flags about formats into outputs, or takes those of a config. Throws before
 * anything is created.
 */
export async function chooseOutputs(flags: OutputFlags, ofConfig?: readonly Output[]): Promise<readonly Output[]> {
  if (ofConfig !== undefined) {
    refuseBoth(flags)
    return ofConfig
  }
  const { format = 'csv' } = flags
  const names = format.split(',').map((name) => name.trim())
  if (names.includes('')) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `--format must name formats separated by commas, such as csv, not "${format}"`,
    )
  }
  const outputs: Output[] = []
  for (const name of names) outputs.push(await resolveSink(name))
  return flags.dateFormat === undefined ? outputs : withDateFormat(outputs, flags.dateFormat)
}

function refuseBoth({ config, format, dateFormat }: OutputFlags): void {
  const [flag, value] = format === undefined ? ['--date-format', dateFormat] : ['--format', format]
  if (value === undefined) return
  throw new HcError('HC_OPTIONS_INVALID', `${flag} and the outputs of ${config} both say what to write; leave one out`)
}

/** Gives the date format to those sinks that have one; refuses when none takes it. */
async function withDateFormat(outputs: readonly Output[], dateFormat: string): Promise<Output[]> {
  const options = { dateFormat }
  let refusal: unknown
  let taken = false
  const result: Output[] = []
  for (const output of outputs) {
    try {
      await parseOptions(output.sink, options)
      result.push({ ...output, options })
      taken = true
    } catch (error) {
      refusal ??= error
      result.push(output)
    }
  }
  if (!taken) throw refusal
  return result
}
