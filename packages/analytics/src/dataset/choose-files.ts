import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { tables, z } from '@hc/core'
import { type DatasetManifest, refusal } from './read-manifest.ts'

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

const endings = { parquet: /\.parquet$/, csv: /\.csv(\.gz)?$/ } as const

const csvForm = z.object({
  delimiter: z.string().length(1).default(','),
  header: z.boolean().default(true),
  nullText: z.string().default(''),
  dateFormat: z.string().default('yyyy-MM-dd'),
})

/** Chooses what to read: Parquet, which is faster, or else CSV. Throws HC_OPTIONS_INVALID when a table has neither. */
export async function chooseFiles(dir: string, manifest: DatasetManifest): Promise<ChosenFiles> {
  const listed = (format: keyof typeof endings, table: string) =>
    manifest.files.filter((file) => file.table === table && endings[format].test(file.path)).map(({ path }) => path)
  const formats = ['parquet', 'csv'] as const
  const whole = formats.find((format) => tables.every(({ name }) => listed(format, name).length > 0))
  const started = whole ?? formats.find((format) => tables.some(({ name }) => listed(format, name).length > 0))
  if (started === undefined) {
    throw refusal(`the dataset in ${dir} has neither CSV nor Parquet; make one with hc generate --format csv`)
  }
  const missing = tables.find(({ name }) => listed(started, name).length === 0)
  if (missing !== undefined)
    throw refusal(`the dataset in ${dir} lacks the table ${missing.name}; name a whole dataset`)
  const paths: Record<string, string[]> = {}
  for (const { name } of tables) {
    // Files of one format can lie in one folder only: a format is written once.
    const files = listed(started, name)
    for (const file of files) {
      if (!(await isFile(join(dir, file)))) throw refusal(`${dir} lacks ${file}; name a whole dataset`)
    }
    paths[name] = files.map((file) => resolve(dir, file))
  }
  const output = manifest.outputs.find(({ sink }) => sink === 'csv')
  const form = csvForm.safeParse(output?.options ?? {})
  if (!form.success) throw refusal(`${dir}/manifest.json does not say how its CSV is written; make the dataset again`)
  return { format: started, csv: form.data, paths }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
