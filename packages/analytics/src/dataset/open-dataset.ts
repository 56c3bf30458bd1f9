import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { builtInZipPool, dimensionTables, type Table, tables } from '@hc/core'
import { type ChosenFiles, chooseFiles } from './choose-files.ts'
import { type Database, openDatabase, type ResultTable } from './database.ts'
import { type DatasetManifest, readManifest } from './read-manifest.ts'
import { runGuarded } from './run-guarded.ts'
import { sharedViews } from './shared-views.ts'
import { sqlText, sqlTexts } from './sql-text.ts'
import { tableSource } from './table-source.ts'

/** A dataset that is open for questions. Nothing can be written through it, and nothing read but its own files. */
export interface Dataset {
  readonly dir: string
  /** The SELECT of one row that says the window: start_date and today. */
  readonly periodSql: string
  /** Names of the tables and views that SQL may use. */
  readonly names: readonly string[]
  /** Runs one SELECT. Throws HC_QUERY_INVALID for anything else, and for SQL that fails, with the place. */
  run(sql: string): Promise<ResultTable>
  /** Lets go of the files and of what was spilled to disk. */
  close(): Promise<void>
}

/** How a dataset is opened. */
export interface OpenSettings {
  /** Whether many questions follow: what they share is then worked out once, and CSV is read once. */
  readonly manyQuestions?: boolean
  /** Which of several outputs is read, by its folder; a whole one, and Parquet before CSV, if not given. */
  readonly from?: string | undefined
  /** Breaks off what runs, here or later, which then throws HC_ABORTED. */
  readonly signal?: AbortSignal
}

/** Memory that the database takes before it spills to a temporary folder: 2.5 GB, or half of what there is. */
const memoryLimit = `${Math.floor(Math.min(2.5e9, totalmem() / 2) / 1e6)}MB`

/**
 * Opens the dataset in a published folder, Parquet or CSV, in place. Throws HC_OPTIONS_INVALID, in one sentence, for a
 * folder without one, or with a table, a file or a column missing.
 */
export async function openDataset(dir: string, settings: OpenSettings = {}): Promise<Dataset> {
  const { manyQuestions = false, from, signal } = settings
  const manifest = await readManifest(dir)
  const files = await chooseFiles(dir, manifest, from)
  const spill = await mkdtemp(join(tmpdir(), 'hc-analyze-'))
  let database: Database | undefined
  const release = async () => {
    database?.close()
    await rm(spill, { recursive: true, force: true })
  }
  try {
    database = await openDatabase({ memory_limit: memoryLimit, temp_directory: spill }, signal)
    const copies = manyQuestions && files.format === 'csv' ? spill : undefined
    const present = [...tables, ...dimensionTables.filter(({ name }) => files.paths[name] !== undefined)]
    const paths = await createTables(database, present, { dir, files, copies })
    const periodSql = await periodOf(database, manifest)
    await database.run(`create view dataset as ${periodSql}`)
    await createZips(database)
    const views = await sharedViews()
    for (const { name, sql, isWorthKeeping } of views) {
      await database.run(`create ${manyQuestions && isWorthKeeping ? 'table' : 'view'} ${name} as ${sql}`)
    }
    await lock(database, paths)
    const opened = database
    const names = [...[...present, ...views].map(({ name }) => name), 'dataset', 'zip']
    return {
      dir,
      periodSql,
      names,
      run: (sql) => runGuarded(opened, sql, names),
      close: release,
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** Makes tables as views over their files, or over copies of them in Parquet. Gives the files they read. */
async function createTables(
  database: Database,
  present: readonly Table[],
  { dir, files, copies }: { dir: string; files: ChosenFiles; copies: string | undefined },
): Promise<readonly string[]> {
  const copied: string[] = []
  for (const table of present) {
    // A dimension is there for SQL of a user's own; no question needs its columns.
    const mayLackColumns = !tables.includes(table)
    let source = await tableSource(database, { dir, table, files, mayLackColumns })
    if (copies !== undefined) {
      const copy = join(copies, `${table.name}.parquet`)
      await database.run(`copy (${source}) to ${sqlText(copy)} (format parquet, compression lz4)`)
      source = `select * from read_parquet(${sqlText(copy)})`
      copied.push(copy)
    }
    await database.run(`create view ${table.name} as ${source}`)
  }
  return copies === undefined ? Object.values(files.paths).flat() : copied
}

/** The window: as the manifest says it, or from the first admission to the last thing that happened. */
async function periodOf(database: Database, { startDate, today }: DatasetManifest): Promise<string> {
  let days: readonly unknown[] = [startDate, today]
  if (startDate === undefined || today === undefined) {
    const found = await database.run(`
      select
        (select cast(min(date_of_admission) as varchar) from visits),
        cast(greatest(max(billing_date), max(actual_payment_date)) as varchar)
      from billing`)
    days = found.rows[0]!
  }
  return `select cast(${sqlText(String(days[0]))} as date) as start_date, cast(${sqlText(String(days[1]))} as date) as today`
}

/** The table zip: where the ZIP codes of the built-in pool lie. */
async function createZips(database: Database): Promise<void> {
  await database.run(
    'create table zip (zipcode varchar, city varchar, state varchar, latitude double precision, longitude double precision)',
  )
  const { size, zipcodes, cities, states, latitudes, longitudes } = builtInZipPool()
  const appender = await database.connection.createAppender('zip')
  for (let i = 0; i < size; i++) {
    appender.appendVarchar(zipcodes[i]!)
    appender.appendVarchar(cities[i]!)
    appender.appendVarchar(states[i]!)
    appender.appendDouble(latitudes[i]!)
    appender.appendDouble(longitudes[i]!)
    appender.endRow()
  }
  appender.closeSync()
}

/** From here on only these files can be read, nothing written, and no setting changed. */
async function lock(database: Database, paths: readonly string[]): Promise<void> {
  await database.run(`set allowed_paths = ${sqlTexts(paths)}`)
  await database.run('set enable_external_access = false')
  await database.run('set lock_configuration = true')
}
