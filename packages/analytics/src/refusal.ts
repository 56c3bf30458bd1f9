import { HcError } from '@hc/core'

/** The error for a dataset, a question or an option that cannot be used. */
export function refusal(message: string, cause?: unknown): HcError {
  return new HcError('HC_OPTIONS_INVALID', message, { cause })
}
