import { z } from 'zod'
import type { Table } from './table.ts'

/** Describes tables as one JSON Schema (draft 2020-12): an object with an array of rows per table. */
export function jsonSchema(tables: readonly Table[]): Record<string, unknown> {
  const properties: Record<string, unknown> = {}
  for (const { name, description, schema } of tables) {
    const { $schema: _draft, ...items } = z.toJSONSchema(schema)
    properties[name] = { type: 'array', description, items }
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Synthetic US hospital data',
    type: 'object',
    properties,
    required: tables.map(({ name }) => name),
    additionalProperties: false,
  }
}
