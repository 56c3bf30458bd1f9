import type { ValidationSummary } from './validate/summary.ts'

/** What went wrong, as a stable word that programs may branch on. Messages are for people and may improve. */
export type HcErrorCode =
  | 'HC_OPTIONS_INVALID' // an option is wrong; nothing was created
  | 'HC_TARGET_EXISTS' // the output folder holds something, or a leftover of an earlier run
  | 'HC_TARGET_UNUSABLE' // the output folder cannot be created or written
  | 'HC_NO_SPACE' // the run would not fit on the disk
  | 'HC_SINK_UNKNOWN' // no sink of that name
  | 'HC_QUERY_INVALID' // SQL that the database does not accept, or that would do more than read the dataset
  | 'HC_SINK_FAILED' // a sink threw; `phase` says where
  | 'HC_IO_FAILED' // a file of the runner's own could not be written, read or moved; nothing was published
  | 'HC_RULES_BROKEN' // the data broke a rule; nothing was published
  | 'HC_FIGURES_OUTSIDE' // a dataset was compared with the reference table, and a figure is outside its band
  | 'HC_ABORTED' // the caller's signal fired

/** The part of a run in which a sink failed. */
export type SinkPhase = 'open' | 'write' | 'commit' | 'abort'

/** The one error class of hc. Told apart by `code`; the first cause is kept in `cause`. */
export class HcError extends Error {
  readonly code: HcErrorCode
  readonly phase?: SinkPhase
  /** The validation summary, when rules were broken. */
  readonly summary?: ValidationSummary

  constructor(
    code: HcErrorCode,
    message: string,
    details: { cause?: unknown; phase?: SinkPhase; summary?: ValidationSummary } = {},
  ) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined)
    this.name = code === 'HC_ABORTED' ? 'AbortError' : 'HcError'
    this.code = code
    if (details.phase !== undefined) this.phase = details.phase
    if (details.summary !== undefined) this.summary = details.summary
  }
}

/** The error for options, files or settings that cannot be used. */
export function refusal(message: string, cause?: unknown): HcError {
  return new HcError('HC_OPTIONS_INVALID', message, cause === undefined ? {} : { cause })
}

/**
 * Says whether an error was raised before anything was created (exit code 2) or after (exit code 1).
 * Broken rules, figures outside their bands, failing sinks, failed I/O and aborts come after; the rest are refusals.
 */
export function isRefusal(error: HcError): boolean {
  return !afterWork.has(error.code)
}

const afterWork: ReadonlySet<HcErrorCode> = new Set([
  'HC_SINK_FAILED',
  'HC_IO_FAILED',
  'HC_RULES_BROKEN',
  'HC_FIGURES_OUTSIDE',
  'HC_ABORTED',
])
