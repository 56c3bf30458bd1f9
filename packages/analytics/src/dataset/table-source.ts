import type { ColumnType, Table } from '@hc/core'
import { refusal } from '@hc/core'
import type { ChosenFiles, CsvForm } from './choose-files.ts'
import type { Database } from './database.ts'
import { sqlName, sqlText, sqlTexts } from './sql-text.ts'

const types: Readonly<Record<ColumnType, string>> = {
  int32: 'INTEGER',
  int64: 'BIGINT',
  text: 'VARCHAR',
  date: 'DATE',
  money: 'DECIMAL(12,2)',
}

/** A table, and where it is read from. */
export interface TableFiles {
  readonly dir: string
  readonly table: Table
  readonly files: ChosenFiles
  readonly mayLackColumns: boolean
}

/**
 * Writes the SELECT that reads a table from its files, in place, with the model's types. Columns beyond the model's are
 * kept. Throws HC_OPTIONS_INVALID when one of the model's is missing, unless some may be.
 */
export async function tableSource(
  database: Database,
  { dir, table, files, mayLackColumns }: TableFiles,
): Promise<string> {
  const paths = files.paths[table.name]!
  const present = await columnsOf(database, table, files)
  const missing = mayLackColumns ? undefined : table.columns.find(({ name }) => !present.includes(name))
  if (missing !== undefined) {
    throw refusal(`the table ${table.name} in ${dir} lacks the column ${missing.name}; name a whole dataset`)
  }
  const typeOf = (name: string) => types[table.columns.find((column) => column.name === name)?.type ?? 'text']
  if (files.format === 'csv') {
    const columns = present.map((name) => `${sqlName(name)}: ${sqlText(typeOf(name))}`).join(', ')
    return `select * from read_csv(${sqlTexts(paths)}, ${csvSettings(files.csv)}, columns = {${columns}})`
  }
  const casts = present.map((name) => `cast(${sqlName(name)} as ${typeOf(name)}) as ${sqlName(name)}`).join(', ')
  return `select ${casts} from read_parquet(${sqlTexts(paths)})`
}

/** The names of the columns that a table's files have, in their order. */
async function columnsOf(database: Database, table: Table, { format, csv, paths }: ChosenFiles): Promise<string[]> {
  const [first] = paths[table.name]!
  if (format === 'csv' && !csv.header) return table.columns.map(({ name }) => name)
  const source =
    format === 'parquet'
      ? `read_parquet(${sqlText(first!)})`
      : `read_csv(${sqlText(first!)}, ${csvSettings(csv)}, all_varchar = true, auto_detect = true, sample_size = 1)`
  const { rows } = await database.run(`select column_name from (describe select * from ${source})`)
  return rows.map((row) => String(row[0]))
}

function csvSettings({ delimiter, header, nullText, dateFormat }: CsvForm): string {
  const settings = {
    header: String(header),
    delim: sqlText(delimiter),
    quote: sqlText('"'),
    escape: sqlText('"'),
    nullstr: sqlText(nullText),
    dateformat: sqlText(dateFormat === 'yyyy/MM/dd' ? '%Y/%m/%d' : '%Y-%m-%d'),
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')
}
