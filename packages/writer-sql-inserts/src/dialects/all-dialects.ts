import type { Dialect } from '../dialect.ts'
import type { DialectName } from '../options.ts'
import { duckdb } from './duckdb.ts'
import { mysql } from './mysql.ts'
import { postgres } from './postgres.ts'
import { sqlite } from './sqlite.ts'

/** The dialects by name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = { postgres, mysql, sqlite, duckdb }
