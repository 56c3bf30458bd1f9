import { HcError } from '@hc/core'
import { type Output, parseOptions } from '@hc/core/run'
import { giveOptions } from './option-flags.ts'
import { resolveSink } from './resolve-sink.ts'

/** The flags that say what is written, and how. */
export interface OutputFlags {
  readonly config?: string
  readonly format?: string
  readonly sink?: readonly string[]
  readonly option?: readonly string[]
  readonly dateFormat?: string
}

/**
 * Turns `--format csv,parquet`, `--sink` and the flags about formats into outputs, or takes those of a config. Throws
 * before anything is created.
 */
export async function chooseOutputs(flags: OutputFlags, ofConfig?: readonly Output[]): Promise<readonly Output[]> {
  if (ofConfig !== undefined) {
    refuseBoth(flags)
    return ofConfig
  }
  const outputs: Output[] = []
  for (const name of [...formatNames(flags), ...(flags.sink ?? [])]) outputs.push(await resolveSink(name))
  const dated = flags.dateFormat === undefined ? outputs : await withDateFormat(outputs, flags.dateFormat)
  return flags.option === undefined ? dated : giveOptions(dated, flags.option)
}

/** The formats of `--format`; CSV when neither it nor `--sink` is there. */
function formatNames({ format, sink }: OutputFlags): string[] {
  if (format === undefined && sink !== undefined) return []
  const names = (format ?? 'csv').split(',').map((name) => name.trim())
  if (!names.includes('')) return names
  throw new HcError(
    'HC_OPTIONS_INVALID',
    `--format must name formats separated by commas, such as csv, not "${format}"`,
  )
}

function refuseBoth({ config, format, sink, option, dateFormat }: OutputFlags): void {
  const flags = { '--format': format, '--sink': sink, '--option': option, '--date-format': dateFormat }
  const [flag] = Object.entries(flags).find(([, value]) => value !== undefined) ?? []
  if (flag === undefined) return
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
