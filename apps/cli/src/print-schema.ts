import { dataDictionary, HcError, jsonSchema, nearestName, tables } from '@hc/core'

/** The flags of `hc schema`, as typed. */
export interface SchemaFlags {
  readonly format: string
}

/** Prints the tables and their columns on stdout. */
export function printSchema({ format }: SchemaFlags): void {
  if (format === 'markdown') process.stdout.write(dataDictionary(tables))
  else if (format === 'json') process.stdout.write(`${JSON.stringify(jsonSchema(tables), null, 2)}\n`)
  else {
    const near = nearestName(format, ['markdown', 'json'])
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `--format of hc schema is markdown or json, not "${format}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    )
  }
}
