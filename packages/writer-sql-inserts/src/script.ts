import type { Table } from '@hc/core'
import { type Catalog, qualified, referringColumns } from './constraints.ts'
import { addKeys, createTable } from './create-table.ts'
import { dialects } from './dialects/all-dialects.ts'
import type { SqlInsertsOptions } from './options.ts'

/** What stands around the rows of a SQL file. */
export interface Script {
  readonly before: string
  readonly after: string
}

/** What a script says of the dataset. */
export interface ScriptSubject {
  readonly tables: readonly Table[]
  readonly seed: string
  readonly today: string
}

/** Writes what stands around the rows: settings, tables and transaction before them; indexes and comments after. */
export function writeScript({ tables, seed, today }: ScriptSubject, options: SqlInsertsOptions): Script {
  const dialect = dialects[options.dialect]
  const { createsInTransaction, begin } = dialect
  const catalog: Catalog = { tables, schema: options.schema, dialect }
  const creation = options.ddl ? createAll(catalog) : []
  const completion = options.ddl ? [...addKeys(catalog), ...tables.flatMap((table) => complete(table, catalog))] : []
  return {
    before: lines(
      '-- Synthetic US hospital data. The people in it are invented.',
      // As JSON, a seed stays on its line.
      `-- Seed ${JSON.stringify(seed)}, today ${today}. For ${dialect.name}: ${dialect.load}`,
      ...dialect.opening,
      ...(createsInTransaction ? [begin, ...creation] : [...creation, begin]),
    ),
    after: lines(
      ...(createsInTransaction ? [...completion, 'COMMIT;'] : ['COMMIT;', ...completion]),
      ...dialect.closing,
    ),
  }
}

function lines(...statements: readonly string[]): string {
  return statements.map((statement) => `${statement}\n`).join('')
}

function createAll(catalog: Catalog): string[] {
  const { tables, schema, dialect } = catalog
  return [
    ...(schema === undefined ? [] : [`CREATE SCHEMA IF NOT EXISTS ${dialect.identifier(schema)};`]),
    ...tables.map((table) => createTable(table, catalog)),
  ]
}

// Indexes are built faster from rows that are there.
function complete(table: Table, catalog: Catalog): string[] {
  const { identifier, commentOn } = catalog.dialect
  const path = qualified(table.name, catalog)
  const keys = new Set(referringColumns(table, catalog))
  const indexed = table.columns.filter((column) => !column.unique && (keys.has(column) || column.filter === true))
  const comments = [
    commentOn('TABLE', path, table.description),
    ...[...table.columns, ...(table.derived ?? [])].map(({ name, description }) =>
      commentOn('COLUMN', `${path}.${identifier(name)}`, description),
    ),
  ]
  return [
    ...indexed.map(({ name }) => {
      const index = identifier(`${table.name}_${name}_idx`)
      return `CREATE INDEX ${index} ON ${path} (${identifier(name)});`
    }),
    ...comments.filter((comment) => comment !== undefined),
  ]
}
