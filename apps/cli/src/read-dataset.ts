import { readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { type Batch, billing, type CalibrationTerms, calibrationTerms, patients, refusal, visits, z } from '@hc/core'
import { type CsvForm, TableReader } from './table-reader.ts'

/** Patients whose rows are read at a time. */
const patientsAtATime = 2000

/** A dataset on disk: what it was made by, how many rows it has, and its rows. */
export interface StoredDataset {
  readonly terms: CalibrationTerms
  readonly totalRows: number
  readonly batches: AsyncIterable<Batch>
}

const manifestSchema = z.object({
  rows: z.record(z.string(), z.number()),
  files: z.array(z.object({ path: z.string(), table: z.string().optional() })),
  outputs: z.array(
    z.object({
      sink: z.string(),
      folder: z.string().default(''),
      options: z.record(z.string(), z.unknown()),
      selection: z.unknown().optional(),
    }),
  ),
})

const csvSchema = z.object({
  delimiter: z.string().default(','),
  header: z.boolean().default(true),
  nullText: z.string().default(''),
})

/**
 * Opens a dataset that hc made as CSV. Throws HC_OPTIONS_INVALID, in one sentence, for a folder that is none, a file
 * or a column that is missing; while rows are read, for a file that is no CSV.
 */
export async function openDataset(dir: string): Promise<StoredDataset> {
  const manifest = await readManifest(dir)
  const described = manifestSchema.safeParse(manifest)
  if (!described.success)
    throw refusal(`${dir}/manifest.json is not a manifest of hc; name a folder that hc generate made`)
  const { files, outputs, rows } = described.data
  const csv = outputs.find(({ sink, selection }) => sink === 'csv' && selection === undefined)
  if (csv === undefined) {
    throw refusal(`the dataset in ${dir} has no CSV of all its rows; make one with hc generate --format csv`)
  }
  const terms = calibrationTerms(manifest)
  const form: CsvForm = csvSchema.parse(csv.options)
  const readers = []
  for (const table of [patients, visits, billing]) {
    const found = files.find(
      ({ path, table: name }) => name === table.name && posix.dirname(path) === (csv.folder || '.'),
    )
    const path = found?.path ?? posix.join(csv.folder, `${table.name}.csv`)
    const file = join(dir, path)
    if (!(await isFile(file))) throw refusal(`${dir} lacks ${path}; name a whole dataset in CSV`)
    const reader = new TableReader(table, file, form)
    await reader.checkHeader()
    readers.push(reader)
  }
  const [patientRows, visitRows, billRows] = readers as [TableReader, TableReader, TableReader]
  return {
    terms,
    totalRows: Object.values(rows).reduce((sum, count) => sum + count, 0),
    batches: inTurns(patientRows, visitRows, billRows),
  }
}

/** Some patients, then their visits, then their bills, and again: so that little waits for its children. */
async function* inTurns(patientRows: TableReader, visitRows: TableReader, billRows: TableReader) {
  for (;;) {
    const some = await patientRows.read((_, read) => read < patientsAtATime)
    const lastPatient = some.length === 0 ? undefined : patientRows.lastOf('patient_id')
    yield some
    yield await visitRows.read((cell) => isUpTo(cell('patient_id'), lastPatient))
    const lastVisit = some.length === 0 ? undefined : visitRows.lastOf('visit_id')
    yield await billRows.read((cell) => isUpTo(cell('visit_id'), lastVisit))
    if (some.length === 0) return
  }
}

/** Whether a row belongs to the parents that have been read. What is no number belongs nowhere, and goes by at once. */
function isUpTo(id: string, last: string | undefined): boolean {
  return last === undefined || !(Number(id) > Number(last))
}

async function readManifest(dir: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(join(dir, 'manifest.json'), 'utf8')
  } catch (error) {
    throw refusal(`there is no dataset in ${dir}: its manifest.json cannot be read; check --dir`, error)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refusal(`${dir}/manifest.json is not JSON; make the dataset again with hc generate`, error)
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
