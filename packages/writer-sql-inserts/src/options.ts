import { nearestName, z } from '@hc/core'

/** The databases that a file can be written for. */
export const dialectNames = ['postgres', 'mysql', 'sqlite', 'duckdb'] as const
/** A database that a file can be written for. */
export type DialectName = (typeof dialectNames)[number]

/** Most rows that one INSERT may have. */
const maxRowsPerInsert = 10_000
const rowsRange = 'must be a whole number from 1 to 10,000'

/** What the SQL file looks like. Parsed before anything is created; an unknown option is refused. */
export const sqlInsertsOptions = z
  .strictObject({
    dialect: z
      .enum(dialectNames, { error: ({ input }) => unknownDialect(input) })
      .default('postgres')
      .describe('Database that the file is for: postgres, mysql (MariaDB too), sqlite or duckdb.'),
    copy: z
      .boolean()
      .default(false)
      .describe(
        'Write rows for COPY in place of INSERT: three to five times as fast to load, with psql only. postgres only.',
      ),
    rowsPerInsert: z
      .int({ error: rowsRange })
      .min(1, { error: rowsRange })
      .max(maxRowsPerInsert, { error: rowsRange })
      .default(500)
      .describe('Rows of one INSERT, 1 to 10,000. COPY takes no notice.'),
    schema: z
      .string()
      .regex(
        /^[A-Za-z_][A-Za-z0-9_]{0,62}$/,
        'must begin with a letter or an underscore, and go on with letters, digits and underscores, 63 at most',
      )
      .optional()
      .describe('Schema, in mysql the database, that the tables are in; it is created where it is missing.'),
    ddl: z
      .boolean()
      .default(true)
      .describe('Create the tables, with keys, constraints, comments and indexes. Without it, the rows alone.'),
  })
  .refine(({ dialect, copy }) => !copy || dialect === 'postgres', {
    path: ['copy'],
    error: 'only postgres has it; leave copy out, or set dialect to postgres',
  })
  .refine(({ dialect, schema }) => schema === undefined || dialect !== 'sqlite', {
    path: ['schema'],
    error: 'sqlite has no schemas; leave schema out',
  })

/** The options of the SQL sink, parsed and complete. */
export type SqlInsertsOptions = z.infer<typeof sqlInsertsOptions>

function unknownDialect(input: unknown): string {
  const near = typeof input === 'string' ? nearestName(input, dialectNames) : undefined
  return `there is no dialect ${JSON.stringify(input)}${near === undefined ? `, only ${dialectNames.join(', ')}` : `; did you mean ${near}?`}`
}
