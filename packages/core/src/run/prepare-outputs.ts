import { HcError, refusal } from '../error.ts'
import { nearestName } from '../nearest-name.ts'
import { optionNames } from '../sink/describe-options.ts'
import type { RowCounts, Sink } from '../sink/sink.ts'
import type { StandardIssue } from '../sink/standard-schema.ts'
import { type Cut, prepareCut } from './cut.ts'
import { ownFiles } from './own-files.ts'
import type { Selection } from './selection.ts'
import type { Source } from './source.ts'

/** A sink that a run shall feed, as the caller gives it. */
export interface Output {
  readonly sink: Sink
  /** Options of the sink, before its schema has parsed them. */
  readonly options?: unknown
  /** Folder below the output folder. Absent: none with one output, the sink's name with several. */
  readonly folder?: string
  /** What of the dataset it gets; absent: all. */
  readonly selection?: Selection
  /** The package that the sink came from, for the manifest. */
  readonly package?: { readonly name: string; readonly version: string }
}

/** What of a source decides what its outputs get. */
export type OutputSource = Pick<Source, 'tables' | 'rows' | 'blockRows' | 'seed'>

/** An output whose options are parsed and whose folder is decided. */
export interface PreparedOutput {
  readonly sink: Sink
  readonly options: unknown
  /** Folder below the output folder; empty for the output folder itself. */
  readonly folder: string
  readonly selection?: Selection
  readonly cut: Cut
  readonly package?: { readonly name: string; readonly version: string }
}

/**
 * Parses the options of all outputs, decides their folders and what of the tables each gets. Throws HC_OPTIONS_INVALID,
 * before anything is created, for a wrong option, for two outputs in one folder, for a table or column that does not
 * exist, and for more rows than a sink can hold.
 */
export async function prepareOutputs(outputs: readonly Output[], source: OutputSource): Promise<PreparedOutput[]> {
  if (outputs.length === 0) throw refusal('a run needs at least one output')
  const prepared: PreparedOutput[] = []
  for (const output of outputs) {
    if (!isSink(output.sink)) {
      throw new HcError('HC_SINK_UNKNOWN', 'an output holds no sink: a sink has a name, what it supports, and open()')
    }
    const folder = folderOf(output, outputs.length)
    prepared.push(await ofOutput(folder, () => prepareOutput(output, folder, source)))
  }
  checkFolders(prepared)
  return prepared
}

/** Whether a value has what every sink has. */
export function isSink(value: unknown): value is Sink {
  if (typeof value !== 'object' || value === null) return false
  const sink = value as Partial<Sink>
  return (
    typeof sink.name === 'string' &&
    /^[a-z][a-z0-9-]*$/.test(sink.name) &&
    typeof sink.supports === 'object' &&
    sink.supports !== null &&
    typeof sink.open === 'function'
  )
}

/** Parses options by a sink's schema. Throws HC_OPTIONS_INVALID with the first thing that is wrong. */
export async function parseOptions(sink: Sink, options: unknown): Promise<unknown> {
  if (sink.options === undefined) {
    const [first] = typeof options === 'object' && options !== null ? Object.keys(options) : [String(options)]
    if (first !== undefined) throw refusal(`${sink.name} takes no options, so ${first} cannot be set`)
    return {}
  }
  refuseUnknown(sink, options)
  const result = await sink.options['~standard'].validate(options)
  if (result.issues === undefined) return result.value
  const [issue] = result.issues
  throw refusal(`an option of ${sink.name} is wrong${issue === undefined ? '' : `: ${issueSentence(issue)}`}`)
}

/** Says which option was meant, where the schema tells what there is. */
function refuseUnknown(sink: Sink, options: unknown): void {
  const known = optionNames(sink)
  if (known === undefined || typeof options !== 'object' || options === null) return
  const unknown = Object.keys(options).find((name) => !known.includes(name))
  if (unknown === undefined) return
  const near = nearestName(unknown, known)
  const hint = near === undefined ? `; it has ${known.join(', ')}` : `; did you mean ${near}?`
  throw refusal(known.length === 0 ? `${sink.name} takes no options` : `${sink.name} has no option ${unknown}${hint}`)
}

function issueSentence(issue: StandardIssue): string {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return path === '' ? issue.message : `${path}: ${issue.message}`
}

function checkRows(sink: Sink, rows: RowCounts): void {
  const { maxRows } = sink.supports
  if (maxRows === undefined) return
  for (const [table, count] of Object.entries(rows)) {
    if (count <= maxRows) continue
    throw refusal(
      `${sink.name} holds at most ${maxRows} rows per table and ${table} would have ${count}; ask for fewer patients or another format`,
    )
  }
}

async function prepareOutput(output: Output, folder: string, source: OutputSource): Promise<PreparedOutput> {
  const cut = prepareCut(output.selection ?? {}, source)
  checkRows(output.sink, cut.rows)
  return {
    sink: output.sink,
    options: await parseOptions(output.sink, output.options ?? {}),
    folder,
    cut,
    ...(output.selection !== undefined ? { selection: output.selection } : {}),
    ...(output.package !== undefined ? { package: output.package } : {}),
  }
}

/** Names the output in what is refused. */
async function ofOutput<T>(folder: string, prepare: () => Promise<T>): Promise<T> {
  try {
    return await prepare()
  } catch (error) {
    if (!(error instanceof HcError) || folder === '') throw error
    throw new HcError(error.code, `in the output ${folder}, ${error.message}`, { cause: error })
  }
}

function folderOf(output: Output, outputs: number): string {
  const folder = output.folder ?? (outputs === 1 ? '' : output.sink.name)
  if (output.folder !== undefined && !/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(output.folder)) {
    throw refusal(
      `the folder "${folder}" of ${output.sink.name} is not one plain name of letters, digits, dots and dashes`,
    )
  }
  return folder
}

function checkFolders(outputs: readonly PreparedOutput[]): void {
  const taken = new Set(ownFiles)
  for (const { folder, sink } of outputs) {
    // Lower case, because some file systems hold CSV and csv to be one folder.
    if (taken.has(folder.toLowerCase())) {
      throw refusal(`two outputs would write to ${folder}; give the ${sink.name} one a folder of its own`)
    }
    taken.add(folder.toLowerCase())
  }
}
