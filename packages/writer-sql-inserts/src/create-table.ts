import type { ColumnDefinition, DerivedColumn, Table } from '@hc/core'
import { type Catalog, checks, foreignKeys, keyConstraints, qualified } from './constraints.ts'
import type { Dialect } from './dialect.ts'

/** Writes the statement that creates a table; its keys are a part of it, unless the dialect adds them to rows. */
export function createTable(table: Table, catalog: Catalog): string {
  const { dialect } = catalog
  const keys = dialect.keysAfterRows ? [] : [...keyConstraints(table, catalog), ...foreignKeys(table, catalog)]
  const lines = [
    ...table.columns.map((column) => ({ sql: columnSql(column, dialect), comment: column.description })),
    ...(table.derived ?? []).map((column) => ({ sql: derivedSql(column, dialect), comment: column.description })),
    ...[...keys, ...checks(table, catalog)].map((sql) => ({ sql, comment: '' })),
  ]
  const body = lines.map(({ sql, comment }, index) => {
    const inFile = dialect.commentsInFile && comment !== '' ? ` -- ${comment}` : ''
    return `  ${sql}${index < lines.length - 1 ? ',' : ''}${inFile}`
  })
  const about = dialect.commentsInFile ? [`-- ${table.description}`] : []
  const name = qualified(table.name, catalog)
  return [...about, `CREATE TABLE ${name} (`, ...body, `${dialect.tableEnd(table.description)};`].join('\n')
}

/** Writes the statements that add the keys to rows that are there; none where the tables were created with them. */
export function addKeys(catalog: Catalog): string[] {
  const { tables, dialect } = catalog
  if (!dialect.keysAfterRows) return []
  // A foreign key needs the key that it refers to.
  return [keyConstraints, foreignKeys].flatMap((constraintsOf) =>
    tables.flatMap((table) => {
      const added = constraintsOf(table, catalog).map((sql) => `\n  ADD ${sql}`)
      return added.length === 0 ? [] : [`ALTER TABLE ${qualified(table.name, catalog)}${added.join(',')};`]
    }),
  )
}

function columnSql({ name, type, nullable, description }: ColumnDefinition, dialect: Dialect): string {
  const column = `${dialect.identifier(name)} ${dialect.types[type]}${nullable ? '' : ' NOT NULL'}`
  return `${column}${dialect.columnComment(description)}`
}

function derivedSql({ name, daysFrom, daysTo, description }: DerivedColumn, dialect: Dialect): string {
  const { identifier, types, generated } = dialect
  const days = dialect.daysBetween(identifier(daysFrom), identifier(daysTo))
  const column = `${identifier(name)} ${types.int32} GENERATED ALWAYS AS (${days}) ${generated}`
  return `${column}${dialect.columnComment(description)}`
}
