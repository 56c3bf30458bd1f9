import type { Sink } from './sink.ts'

/** One option of a sink, as its schema describes it. */
export interface OptionDescription {
  readonly name: string
  /** In words: text, number, whole number, true or false, list, settings; "any" where the schema does not say. */
  readonly type: string
  /** What it is without being set. Absent: there is no default. */
  readonly default?: unknown
  /** Whether it must be given. */
  readonly required: boolean
  /** The values it may have, where there are few. */
  readonly values?: readonly unknown[]
  readonly description?: string
}

/**
 * The options of a sink, in the order of its schema; none for a sink without a schema. Undefined when the schema cannot
 * describe itself: that takes the Standard JSON Schema interface, which zod's schemas have.
 */
export function describeOptions(sink: Sink): readonly OptionDescription[] | undefined {
  if (sink.options === undefined) return []
  const schema = jsonSchemaOf(sink.options)
  if (schema?.properties === undefined) return undefined
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties).map(([name, property]) => ({
    name,
    type: typeWord(property),
    required: required.has(name),
    ...('default' in property ? { default: property.default } : {}),
    ...(property.enum !== undefined ? { values: property.enum } : {}),
    ...(property.description !== undefined ? { description: property.description } : {}),
  }))
}

/** The names that a sink's options may have; undefined where others are taken too, or nobody knows. */
export function optionNames(sink: Sink): readonly string[] | undefined {
  if (sink.options === undefined) return []
  const schema = jsonSchemaOf(sink.options)
  return schema?.additionalProperties === false ? Object.keys(schema.properties ?? {}) : undefined
}

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly description?: string
}

function jsonSchemaOf(schema: NonNullable<Sink['options']>): JsonSchema | undefined {
  const { jsonSchema } = schema['~standard']
  try {
    // zod refuses a whole schema for one part that JSON Schema cannot say, unless told otherwise.
    return jsonSchema?.input({ target: 'draft-2020-12', libraryOptions: { unrepresentable: 'any' } })
  } catch {
    // A schema that cannot be described can still parse.
    return undefined
  }
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'settings',
}

function typeWord({ type }: JsonSchema): string {
  return (typeof type === 'string' ? words[type] : undefined) ?? 'any'
}
