import type { Check, ColumnDefinition, Table } from '@hc/core'
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

/** The constraints that are kept by an index: the primary key, and what is unique. */
export function keyConstraints(table: Table, { dialect }: Catalog): string[] {
  const { identifier } = dialect
  const unique = table.columns.filter((column) => column.unique && !column.primaryKey).map(({ name }) => [name])
  const primary = table.columns.filter(({ primaryKey }) => primaryKey).map(({ name }) => name)
  const list = (columns: readonly string[]) => `(${columns.map(identifier).join(', ')})`
  return [
    ...(primary.length === 0 ? [] : [constraint(table, 'pkey', `PRIMARY KEY ${list(primary)}`, dialect)]),
    ...[...unique, ...(table.uniqueTogether ?? [])].map((columns) =>
      constraint(table, `${columns.join('_')}_key`, `UNIQUE ${list(columns)}`, dialect),
    ),
  ]
}

/** The columns of a table that refer to another table of the file. */
export function referringColumns({ columns }: Table, { tables }: Catalog): readonly ColumnDefinition[] {
  return columns.filter(({ references }) => tables.some(({ name }) => name === references?.table))
}

/** The constraints that keep children with their parents. */
export function foreignKeys(table: Table, catalog: Catalog): string[] {
  const { identifier } = catalog.dialect
  return referringColumns(table, catalog).map(({ name, references }) => {
    const parent = `${qualified(references!.table, catalog)} (${identifier(references!.column)})`
    return constraint(table, `${name}_fkey`, `FOREIGN KEY (${identifier(name)}) REFERENCES ${parent}`, catalog.dialect)
  })
}

/** The constraints that each row is held to by itself. */
export function checks(table: Table, { dialect }: Catalog): string[] {
  const types = table.columns.flatMap(({ name, type }) => {
    const sql = dialect.typeCheck(type, dialect.identifier(name))
    return sql === undefined ? [] : [constraint(table, `${name}_is_${type}`, `CHECK (${sql})`, dialect)]
  })
  const rules = [...table.columns.flatMap(closedList), ...(table.checks ?? [])].map(({ name, holds }) =>
    constraint(table, name.replaceAll('-', '_'), `CHECK (${predicateSql(holds, table.columns, dialect)})`, dialect),
  )
  return [...types, ...rules]
}

function closedList({ name, values }: ColumnDefinition): Check[] {
  return values === undefined ? [] : [{ name: `${name}-listed`, holds: { column: name, in: values } }]
}

function constraint(table: Table, name: string, sql: string, { identifier }: Dialect): string {
  return `CONSTRAINT ${identifier(`${table.name}_${name}`)} ${sql}`
}
