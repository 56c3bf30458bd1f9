import { type Check, type ColumnDefinition, type DerivedColumn, predicateColumns, type Table } from '@hc/core'
import type { Dialect } from './dialect.ts'
import { predicateSql } from './predicate-sql.ts'

/** The tables that a file creates, where, and for which database. */
export interface Catalog {
  readonly tables: readonly Table[]
  readonly schema?: string | undefined
  readonly dialect: Dialect
}

/** The name of a table, with that of its schema. */
export function qualified(table: string, { schema, dialect }: Catalog): string {
  const name = dialect.identifier(table)
  return schema === undefined ? name : `${dialect.identifier(schema)}.${name}`
}

/** Writes the statement that creates a table with its keys and constraints. */
export function createTable(table: Table, catalog: Catalog): string {
  const { dialect } = catalog
  const lines = [
    ...table.columns.map((column) => ({ sql: columnSql(column, dialect), comment: column.description })),
    ...derivedColumns(table).map((column) => ({ sql: derivedSql(column, dialect), comment: column.description })),
    ...constraints(table, catalog).map((sql) => ({ sql, comment: '' })),
  ]
  const body = lines.map(({ sql, comment }, index) => {
    const inFile = dialect.commentsInFile && comment !== '' ? ` -- ${comment}` : ''
    return `  ${sql}${index < lines.length - 1 ? ',' : ''}${inFile}`
  })
  const about = dialect.commentsInFile ? [`-- ${table.description}`] : []
  const name = qualified(table.name, catalog)
  return [...about, `CREATE TABLE ${name} (`, ...body, `${dialect.tableEnd(table.description)};`].join('\n')
}

/** Columns that a database can compute from those at hand. */
export function derivedColumns(table: Table): readonly DerivedColumn[] {
  const names = columnNames(table)
  return (table.derived ?? []).filter(({ daysFrom, daysTo }) => names.has(daysFrom) && names.has(daysTo))
}

/** Columns of a table whose parents are at hand. */
export function foreignKeys({ columns }: Table, { tables }: Catalog): readonly ColumnDefinition[] {
  return columns.filter(({ references }) => {
    const parent = tables.find(({ name }) => name === references?.table)
    return parent?.columns.some(({ name, unique }) => name === references?.column && unique) === true
  })
}

function columnNames(table: Table): ReadonlySet<string> {
  return new Set(table.columns.map(({ name }) => name))
}

function columnSql({ name, type, nullable, primaryKey, unique, description }: ColumnDefinition, dialect: Dialect) {
  const key = primaryKey ? ' PRIMARY KEY' : unique ? ' UNIQUE' : ''
  const type_ = dialect.types[type]
  return `${dialect.identifier(name)} ${type_}${nullable ? '' : ' NOT NULL'}${key}${dialect.columnComment(description)}`
}

function derivedSql({ name, daysFrom, daysTo, description }: DerivedColumn, dialect: Dialect): string {
  const { identifier, types, generated } = dialect
  const days = dialect.daysBetween(identifier(daysFrom), identifier(daysTo))
  const column = `${identifier(name)} ${types.int32} GENERATED ALWAYS AS (${days}) ${generated}`
  return `${column}${dialect.columnComment(description)}`
}

function constraints(table: Table, catalog: Catalog): string[] {
  const { identifier } = catalog.dialect
  const constraint = (name: string, sql: string) => `CONSTRAINT ${identifier(`${table.name}_${name}`)} ${sql}`
  const names = columnNames(table)
  const unique = (table.uniqueTogether ?? []).filter((columns) => columns.every((column) => names.has(column)))
  return [
    ...unique.map((columns) =>
      constraint(`${columns.join('_')}_key`, `UNIQUE (${columns.map(identifier).join(', ')})`),
    ),
    ...foreignKeys(table, catalog).map(({ name, references }) =>
      constraint(
        `${name}_fkey`,
        `FOREIGN KEY (${identifier(name)}) REFERENCES ${qualified(references!.table, catalog)} (${identifier(references!.column)})`,
      ),
    ),
    ...checks(table, catalog.dialect).map(([name, sql]) => constraint(name, `CHECK (${sql})`)),
  ]
}

function checks(table: Table, dialect: Dialect): (readonly [name: string, sql: string])[] {
  const names = columnNames(table)
  const whole = (table.checks ?? []).filter(({ holds }) => predicateColumns(holds).every((column) => names.has(column)))
  return [
    ...table.columns.flatMap(({ name, type }) => {
      const sql = dialect.typeCheck(type, dialect.identifier(name))
      return sql === undefined ? [] : [[`${name}_is_${type}`, sql] as const]
    }),
    ...[...table.columns.flatMap(closedList), ...whole].map(
      ({ name, holds }) => [name.replaceAll('-', '_'), predicateSql(holds, table.columns, dialect)] as const,
    ),
  ]
}

function closedList({ name, values }: ColumnDefinition): Check[] {
  return values === undefined ? [] : [{ name: `${name}-listed`, holds: { column: name, in: values } }]
}
