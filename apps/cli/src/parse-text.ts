import { HcError } from '@hc/core'

/** Reads the JSON of a file, called `what` in messages. Throws HC_OPTIONS_INVALID. */
export function parseJson(what: string, file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw malformed(what, file, 'JSON', reasonOf(error).replace(/ is not valid JSON$/, ''), error)
  }
}

/** Reads the YAML of a file, called `what` in messages; what holds comments alone is null. Throws HC_OPTIONS_INVALID. */
export async function parseYaml(what: string, file: string, text: string): Promise<unknown> {
  const { parse } = await import('yaml')
  try {
    return parse(text, { logLevel: 'error' })
  } catch (error) {
    // The lines after the first show the place again.
    throw malformed(what, file, 'YAML', reasonOf(error).split('\n')[0]!.replace(/[:.]$/, ''), error)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function malformed(what: string, file: string, form: string, reason: string, cause: unknown): HcError {
  return new HcError('HC_OPTIONS_INVALID', `the ${what} ${file} is not well-formed ${form}: ${reason}`, { cause })
}
