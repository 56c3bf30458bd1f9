import { z } from 'zod'
import type { Check } from './check.ts'

/** How a column's values are typed in every output. Money is whole cents in memory, dates are days since 1970-01-01. */
export type ColumnType = 'int32' | 'int64' | 'text' | 'date' | 'money'

/** What a schema field says about its column, beside what zod itself says. */
export interface ColumnMeta {
  readonly description: string
  readonly key?: 'primary'
  /** The column that this one refers to, as `table.column`. */
  readonly references?: string
  /** No two rows share a value. A primary key is unique without saying so. */
  readonly unique?: boolean
  /** People often select rows by it, so that databases should index it. */
  readonly filter?: boolean
  readonly unit?: string
}

/** One column of a table, as read from the table's schema. */
export interface ColumnDefinition {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
  readonly primaryKey: boolean
  readonly unique: boolean
  /** The parent's table and column, for a foreign key. */
  readonly references?: { readonly table: string; readonly column: string }
  /** People often select rows by it, so that databases should index it. */
  readonly filter?: boolean
  readonly description: string
  readonly unit?: string
  /** The closed list of values, where the model itself closes it (not the catalogue). */
  readonly values?: readonly string[]
  /** Its name in the model, where a consumer has given it another. */
  readonly renamedFrom?: string
}

/** A column that only databases have: the days from one date column to another. */
export interface DerivedColumn {
  readonly name: string
  readonly daysFrom: string
  readonly daysTo: string
  readonly description: string
}

/** What holds for a table beside its columns; a database can be told all of it. */
export interface TableRules {
  /** Columns that are unique together. */
  readonly uniqueTogether?: readonly (readonly string[])[]
  /** Rules on one row, beside the closed lists of the columns. */
  readonly checks?: readonly Check[]
  /** Columns that databases compute. No batch and no other file has them. */
  readonly derived?: readonly DerivedColumn[]
}

/** A table: its columns in file order. The order and the names are a contract. */
export interface Table extends TableRules {
  readonly name: string
  readonly description: string
  readonly columns: readonly ColumnDefinition[]
  readonly schema: z.ZodObject
  /** Its name in the model, where a consumer has given it another. */
  readonly renamedFrom?: string
}

/** A 32-bit whole number. */
export const int32 = (meta: ColumnMeta) => z.int32().meta({ ...meta, columnType: 'int32' })
/** A whole number that may pass 32 bits; exact up to 2^53. */
export const int64 = (meta: ColumnMeta) => z.int().meta({ ...meta, columnType: 'int64' })
/** A text. */
export const text = (meta: ColumnMeta) =>
  z
    .string()
    .min(1)
    .meta({ ...meta, columnType: 'text' })
/** A text out of a closed list. */
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, meta: ColumnMeta) =>
  z.enum(values).meta({ ...meta, columnType: 'text' })
/** A calendar date, written YYYY-MM-DD. */
export const date = (meta: ColumnMeta) => z.iso.date().meta({ ...meta, columnType: 'date' })
/** An amount of US dollars with two decimals. */
export const money = (meta: ColumnMeta) =>
  z
    .number()
    .multipleOf(0.01)
    .meta({ ...meta, unit: 'US dollars', columnType: 'money' })

/** Reads a table's definition from its zod schema. Throws when a field was not made by one of the column functions. */
export function defineTable(name: string, description: string, schema: z.ZodObject, rules: TableRules = {}): Table {
  const columns = Object.entries(schema.shape).map(([column, field]) => defineColumn(name, column, field as z.ZodType))
  return { name, description, columns, schema, ...rules }
}

function defineColumn(table: string, name: string, field: z.ZodType): ColumnDefinition {
  const nullable = field instanceof z.ZodNullable
  const inner = nullable ? (field.unwrap() as z.ZodType) : field
  const meta = inner.meta() as (ColumnMeta & { columnType?: ColumnType }) | undefined
  if (meta?.columnType === undefined) throw new TypeError(`${table}.${name} is not made by a column function`)
  const [parent, parentColumn] = meta.references?.split('.') ?? []
  return {
    name,
    type: meta.columnType,
    nullable,
    primaryKey: meta.key === 'primary',
    unique: meta.unique === true || meta.key === 'primary',
    description: meta.description,
    ...(parent !== undefined && parentColumn !== undefined
      ? { references: { table: parent, column: parentColumn } }
      : {}),
    ...(meta.filter === true ? { filter: true } : {}),
    ...(meta.unit !== undefined ? { unit: meta.unit } : {}),
    ...(inner instanceof z.ZodEnum ? { values: inner.options.map(String) } : {}),
  }
}
