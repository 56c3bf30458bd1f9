import { dataDictionary, dimensionTables, HcError, jsonSchema, nearestName, tables } from '@hc/core'

/** The flags of `hc schema`, as typed. */
export interface SchemaFlags {
  readonly format: string
  readonly dimensions?: boolean
}

/** Prints the tables and their columns on stdout. */
export function printSchema({ format, dimensions = false }: SchemaFlags): void {
  const shown = dimensions ? [...tables, ...dimensionTables] : tables
  if (format === 'markdown') process.stdout.write(dataDictionary(shown))
  else if (format === 'json') process.stdout.write(`${JSON.stringify(jsonSchema(shown), null, 2)}\n`)
  else {
    const near = nearestName(format, ['markdown', 'json'])
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `--format of hc schema is markdown or json, not "${format}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    )
  }
}
