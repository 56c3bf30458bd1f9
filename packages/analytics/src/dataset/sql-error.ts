import { HcError } from '@hc/core'

/** What the database says of an error, with errors_as_json. */
interface Report {
  readonly exception_type?: string
  readonly exception_message?: string
  /** In bytes from the start of the statement. */
  readonly position?: string
  readonly candidates?: string
  readonly error_subtype?: string
  readonly type?: string
}

/** Kinds of error that are no fault of the SQL: the data cannot be read, or the machine is too small. */
const beyondSql: readonly string[] = ['IO', 'Out of Memory', 'Internal', 'Fatal', 'Invalid Error']

/** Turns the database's error on a statement into one sentence: its message, and where. */
export function sqlError(sql: string, error: unknown, names: readonly string[]): HcError {
  const message = error instanceof Error ? error.message : String(error)
  const report = readReport(message)
  if (report === undefined) return fault(firstLine(message), error)
  const { exception_type: kind, exception_message: text = message, position } = report
  if (kind === 'INTERRUPT') return aborted(error)
  if (kind === 'Permission') {
    return fault('only the files of the dataset can be read, and nothing can be written or changed', error)
  }
  if (text.startsWith('CSV Error') || (kind !== undefined && beyondSql.includes(kind))) return unreadable(error)
  const place = position === undefined ? '' : ` at ${placeOf(sql, Number(position))}`
  return fault(`${firstLine(text).replace(/[!.]$/, '')}${place}${hintOf(report, names)}`, error)
}

function hintOf({ error_subtype: kind, type, candidates }: Report, names: readonly string[]): string {
  if (kind === 'MISSING_ENTRY' && type === 'Table') return `; there are ${names.join(', ')}`
  const isName = kind === 'MISSING_ENTRY' || kind === 'COLUMN_NOT_FOUND'
  return isName && candidates ? `; did you mean ${candidates.split(',').join(' or ')}?` : ''
}

/** The error for SQL that is refused. */
export function fault(reason: string, cause?: unknown): HcError {
  return new HcError('HC_QUERY_INVALID', `the SQL is refused: ${reason}`, { cause })
}

/** Whether an error is one of our own already. */
export function isOurs(error: unknown): error is HcError {
  return error instanceof HcError
}

/** The error for work that the caller's signal broke off. */
export function aborted(cause?: unknown): HcError {
  return new HcError('HC_ABORTED', 'interrupted; nothing was changed', { cause })
}

/** The error for files that the database cannot read. */
export function unreadable(error: unknown): HcError {
  const message = error instanceof Error ? error.message : String(error)
  const { exception_type: kind, exception_message: text = message } = readReport(message) ?? {}
  if (kind === 'INTERRUPT') return aborted(error)
  const reason = (text.startsWith('CSV Error') ? explainCsv(text) : firstLine(text)).replace(/\.$/, '')
  return new HcError('HC_IO_FAILED', `the dataset could not be read: ${reason}`, { cause: error })
}

/** The file, the line and the reason, out of a report of two dozen lines. */
function explainCsv(text: string): string {
  const file = /^\s*file = (.*)$/m.exec(text)?.[1] ?? 'a CSV file'
  const line = /^CSV Error on Line: (\d+)/.exec(text)?.[1]
  const reason = text.split('\n').find((each) => /^(?:Error|Expected|Value|Invalid)/.test(each)) ?? firstLine(text)
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${reason.trim()}`
}

function readReport(message: string): Report | undefined {
  try {
    return JSON.parse(message.slice(message.indexOf('{'))) as Report
  } catch {
    return undefined
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.trim()
}

/** `line 2, column 7`, both from 1. */
function placeOf(sql: string, bytes: number): string {
  const before = Buffer.from(sql).subarray(0, bytes).toString().split('\n')
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`
}
