import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HcError } from '../error.ts'
import { dataDictionary } from '../model/data-dictionary.ts'
import type { ValidationSummary } from '../validate/summary.ts'
import { coreVersion } from './core-version.ts'
import { diskSpill } from './disk-spill.ts'
import { drive, type Progress } from './drive.ts'
import { checkSpace, estimateCsvBytes, freeBytes } from './free-space.ts'
import { hashFile } from './hash-file.ts'
import { withReason } from './io-error.ts'
import { listFiles } from './list-files.ts'
import { describeDataset, formatJson, type Manifest, type ManifestFile } from './manifest.ts'
import { type Output, type PreparedOutput, prepareOutputs } from './prepare-outputs.ts'
import type { Source } from './source.ts'
import { type Staging, stage } from './staging.ts'
import { checkTarget } from './target.ts'
import type { Threads } from './threads/threads.ts'

/** Where and how a run is done. Nothing here decides the data. */
export interface RunSettings {
  /** The folder that the dataset is published as. */
  readonly outdir: string
  /** Replace a dataset that hc made, and remove what a killed run left. */
  readonly overwrite?: boolean
  /** Patients per batch. */
  readonly batchSize?: number
  /**
   * Threads that make, check and encode the rows, the calling one among them. Default 1: no further thread. More need the
   * built packages, since threads cannot load TypeScript.
   */
  readonly workers?: number
  /**
   * Threads that were started ahead by `startThreads`, for the run to take instead of starting its own. Those it has no
   * use for are stopped; a run that is refused takes none, and leaves them to its caller to stop.
   */
  readonly threads?: Threads
  /** Write `data_dictionary.md` beside the data. */
  readonly dictionary?: boolean
  /** Write `truth.json` beside the data: the hidden profiles that the rows are drawn by. */
  readonly truth?: boolean
  /** Gives the run up: everything staged is removed, and the run rejects with HC_ABORTED. */
  readonly signal?: AbortSignal
  /** Called after every batch. */
  readonly onProgress?: (done: Progress) => void
}

/** A published dataset. */
export interface RunResult {
  readonly outdir: string
  readonly manifest: Manifest
  readonly summary?: ValidationSummary
  /** Memory that the validator took to find repeated values, in bytes. */
  readonly uniquenessBytes: number
}

/**
 * Writes the batches of a source to all outputs as one dataset. Everything that can be refused is refused before
 * anything is created; after that the dataset is published whole or not at all. Most callers want `run`.
 */
export async function runSource(source: Source, outputs: readonly Output[], settings: RunSettings): Promise<RunResult> {
  const overwrite = settings.overwrite ?? false
  const prepared = await prepareOutputs(outputs, source)
  if (settings.truth && source.truth === undefined) {
    throw new HcError('HC_OPTIONS_INVALID', 'these rows have no hidden truth that could be written; leave truth out')
  }
  const target = await checkTarget(settings.outdir, overwrite)
  checkSpace(target, estimateBytes(source, prepared), await freeBytes(target.parent))
  const staging = await stage(target, overwrite)
  try {
    const result = await fill(source, prepared, staging, settings)
    await staging.publish()
    return result
  } catch (error) {
    // The first error stays first; what cannot be removed is found, and named, by the next run.
    await staging.discard().catch(() => {})
    throw error
  }
}

async function fill(
  source: Source,
  outputs: readonly PreparedOutput[],
  { data, scratch }: Staging,
  settings: RunSettings,
): Promise<RunResult> {
  const spill = diskSpill(scratch)
  try {
    const validator = source.validator?.(spill)
    const artifacts = await drive(source, outputs, { ...settings, data, ...(validator ? { validator } : {}) })
    const files = await listFiles(data, outputs, artifacts, settings.workers)
    const summary = validator?.summary()
    if (summary) files.push(await writeText(data, 'validation_summary.json', formatJson(summary)))
    if (settings.dictionary) files.push(await writeText(data, 'data_dictionary.md', dataDictionary(source.tables)))
    if (settings.truth) files.push(await writeText(data, 'truth.json', formatJson(source.truth?.())))
    const manifest = describeDataset(source, outputs, files, await coreVersion())
    await writeText(data, 'manifest.json', formatJson(manifest))
    return {
      outdir: settings.outdir,
      manifest,
      ...(summary ? { summary } : {}),
      uniquenessBytes: validator?.uniquenessBytes() ?? 0,
    }
  } finally {
    spill.close()
  }
}

function writeText(data: string, path: string, text: string): Promise<ManifestFile> {
  return withReason('HC_IO_FAILED', `${path} could not be written, so nothing was published`, async () => {
    await writeFile(join(data, path), text)
    return { path, ...(await hashFile(join(data, path))) }
  })
}

function estimateBytes(source: Source, outputs: readonly PreparedOutput[]): number {
  return outputs.reduce(
    (bytes, { sink, options, cut }) =>
      bytes + (sink.estimateBytes?.(cut.rows, options) ?? estimateCsvBytes(cut.tables, cut.rows)),
    uniquenessBytesPerPatient * (source.rows.patients ?? 0),
  )
}

/** What the validator sets aside on disk for each patient: three fingerprints of 8 bytes with their row numbers. */
const uniquenessBytesPerPatient = 48
