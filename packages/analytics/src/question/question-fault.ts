import { HcError } from '@hc/core'

/** The error for a question file that cannot be used. */
export function questionFault(file: string, what: string): HcError {
  return new HcError('HC_OPTIONS_INVALID', `the question ${file} cannot be used: ${what}`)
}
