import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { dimensionTables, nearestName, refusal, tables, z } from '@hc/core'
import type { DatasetManifest } from './read-manifest.ts'

/** How the CSV files of a dataset are written. */
export interface CsvForm {
  readonly delimiter: string
  readonly header: boolean
  readonly nullText: string
  readonly dateFormat: string
}

/** The files of a dataset that are read, by table, as absolute paths. */
export interface ChosenFiles {
  readonly format: 'parquet' | 'csv'
  readonly csv: CsvForm
  readonly paths: Readonly<Record<string, readonly string[]>>
}

/** Files of one output in one format, by table, as the manifest names them. */
interface Candidate {
  readonly format: ChosenFiles['format']
  readonly options: Readonly<Record<string, unknown>>
  /** Whether all rows and columns are in it. */
  readonly isWhole: boolean
  readonly files: Readonly<Record<string, readonly string[]>>
}

const endings = { parquet: /\.parquet$/, csv: /\.csv(\.gz)?$/ } as const

const csvForm = z.object({
  delimiter: z.string().length(1).default(','),
  header: z.boolean().default(true),
  nullText: z.string().default(''),
  dateFormat: z.string().default('yyyy-MM-dd'),
})

/**
 * Chooses what to read: of several outputs the one in the folder `from`, or else a whole one rather than a selection,
 * and Parquet, which is faster, rather than CSV. Throws HC_OPTIONS_INVALID when a table has neither.
 */
export async function chooseFiles(dir: string, manifest: DatasetManifest, from?: string): Promise<ChosenFiles> {
  const candidates = outputsFrom(dir, manifest, from).flatMap((output) => [
    candidateOf(manifest, output, 'parquet'),
    candidateOf(manifest, output, 'csv'),
  ])
  const chosen = candidates
    .filter((candidate) => tablesIn(candidate) > 0)
    .sort((a, b) => tablesIn(b) - tablesIn(a) || order(a) - order(b))[0]
  if (chosen === undefined) {
    throw refusal(`the dataset in ${dir} has neither CSV nor Parquet; make one with hc generate --format csv`)
  }
  const missing = tables.find(({ name }) => chosen.files[name] === undefined)
  if (missing !== undefined)
    throw refusal(`the dataset in ${dir} lacks the table ${missing.name}; name a whole dataset`)
  const paths: Record<string, string[]> = {}
  for (const [table, files] of Object.entries(chosen.files)) {
    for (const file of files) {
      if (!(await isFile(join(dir, file)))) throw refusal(`${dir} lacks ${file}; name a whole dataset`)
    }
    paths[table] = files.map((file) => resolve(dir, file))
  }
  const form = csvForm.safeParse(chosen.format === 'csv' ? chosen.options : {})
  if (!form.success) throw refusal(`${dir}/manifest.json does not say how its CSV is written; make the dataset again`)
  return { format: chosen.format, csv: form.data, paths }
}

type Output = DatasetManifest['outputs'][number]

function outputsFrom(dir: string, { outputs }: DatasetManifest, from: string | undefined): readonly Output[] {
  if (from === undefined) return outputs
  const found = outputs.filter(({ folder }) => folder === from)
  if (found.length > 0) return found
  const folders = outputs.flatMap(({ folder }) => (folder === undefined ? [] : [folder]))
  const near = nearestName(from, folders)
  const has = folders.length === 0 ? 'it has one output, and no folders' : `it has ${folders.join(', ')}`
  throw refusal(`the dataset in ${dir} has no output ${from}; ${near === undefined ? has : `did you mean ${near}?`}`)
}

function candidateOf(manifest: DatasetManifest, output: Output, format: Candidate['format']): Candidate {
  const files: Record<string, string[]> = {}
  const prefix = output.folder === undefined ? '' : `${output.folder}/`
  for (const { name } of [...tables, ...dimensionTables]) {
    const own = manifest.files.filter(
      ({ table, path }) => table === name && path.startsWith(prefix) && endings[format].test(path),
    )
    if (own.length > 0) files[name] = own.map(({ path }) => path)
  }
  return { format, options: output.options, isWhole: output.selection === undefined, files }
}

function tablesIn({ files }: Candidate): number {
  return tables.filter(({ name }) => files[name] !== undefined).length
}

function order({ isWhole, format }: Candidate): number {
  return (isWhole ? 0 : 2) + (format === 'parquet' ? 0 : 1)
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
