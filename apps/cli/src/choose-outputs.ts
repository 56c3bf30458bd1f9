import { HcError } from '@hc/core'
import { type Output, parseOptions } from '@hc/core/run'
import { resolveSink } from './resolve-sink.ts'

/** Turns `--format csv,parquet` and the flags about formats into outputs. Throws before anything is created. */
export async function chooseOutputs(flags: { format: string; dateFormat?: string }): Promise<Output[]> {
  const names = flags.format.split(',').map((name) => name.trim())
  if (names.includes('')) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `--format must name formats separated by commas, such as csv, not "${flags.format}"`,
    )
  }
  const outputs: Output[] = []
  for (const name of names) outputs.push(await resolveSink(name))
  return flags.dateFormat === undefined ? outputs : withDateFormat(outputs, flags.dateFormat)
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
