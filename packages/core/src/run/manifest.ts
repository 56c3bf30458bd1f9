import { dataVersion } from '../data-version.ts'
import type { Contract } from '../plan/contract.ts'
import type { RowCounts } from '../sink/sink.ts'
import { type PlainJson, plainJson } from './plain-json.ts'
import type { PreparedOutput } from './prepare-outputs.ts'
import type { Source } from './source.ts'

/** One file of a dataset. */
export interface ManifestFile {
  /** Path below the dataset's folder, with forward slashes. */
  readonly path: string
  /** The table whose rows it holds, where it holds those of one. */
  readonly table?: string
  readonly rows?: number
  readonly bytes: number
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string
}

/**
 * What a dataset is: only what decides the data, and the sums of its files. Where, when and how fast it was made is not
 * in it, so that two runs with the same seed and options give the same manifest.
 */
export interface Manifest {
  readonly about: string
  readonly synthetic: true
  readonly license: 'CC0-1.0'
  readonly dataVersion: string
  /** Versions of the packages that made the data, by name. */
  readonly packages: Readonly<Record<string, string>>
  readonly options: PlainJson
  readonly notes: readonly string[]
  readonly rows: RowCounts
  readonly outputs: readonly {
    readonly sink: string
    readonly folder?: string
    /** After defaults. */
    readonly options: PlainJson
    /** What of the dataset it holds, where not all. A sample of patients keeps their ids, so these have gaps. */
    readonly selection?: PlainJson
    /** What its user should know. */
    readonly notes?: readonly string[]
  }[]
  readonly files: readonly ManifestFile[]
  /** What the rows were judged against. */
  readonly contract?: Contract
}

/** Describes a finished dataset. */
export function describeDataset(
  source: Source,
  outputs: readonly PreparedOutput[],
  files: readonly ManifestFile[],
  coreVersion: string,
): Manifest {
  const versions = new Map([['@hc/core', coreVersion]])
  for (const output of outputs) {
    if (output.package !== undefined) versions.set(output.package.name, output.package.version)
  }
  return {
    about: 'Synthetic US hospital data. The people in it are invented.',
    synthetic: true,
    license: 'CC0-1.0',
    dataVersion,
    packages: Object.fromEntries([...versions].sort(([a], [b]) => (a < b ? -1 : 1))),
    options: plainJson(source.options) ?? {},
    notes: source.notes,
    rows: source.rows,
    outputs: outputs.map(({ sink, folder, options, selection, cut }) => ({
      sink: sink.name,
      ...(folder === '' ? {} : { folder }),
      options: plainJson(options) ?? {},
      ...(selection === undefined ? {} : { selection: plainJson(selection) ?? {} }),
      ...(cut.warnings.length === 0 ? {} : { notes: cut.warnings }),
    })),
    files,
    ...(source.contract !== undefined ? { contract: source.contract } : {}),
  }
}

/** Writes a value as the JSON files of a dataset are written: two spaces, and a newline at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
