import { z } from 'zod'
import { type NameKind, nameKinds } from '../catalogue/name-kinds.ts'
import { isMapping } from './merge-overrides.ts'

/** Where something stands: names and places in lists, from the outside in. */
export type Path = readonly PropertyKey[]

/** A schema without what only wraps it, and of several models the one that a value chooses. */
function unwrapped(schema: z.ZodType, value: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) {
    return unwrapped(schema.unwrap() as z.ZodType, value)
  }
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema
  const options = schema.options as z.ZodObject[]
  return options.find(({ shape }) => shape.model?.safeParse(isMapping(value) ? value.model : undefined).success)!
}

/** The names that a mapping at a path of a value may have; undefined where they are free. */
export function namesAllowedAt(schema: z.ZodType, value: unknown, path: Path): readonly string[] | undefined {
  const here = unwrapped(schema, value)
  if (path.length > 0) {
    const [key, ...rest] = path
    const part = partOf(here, key!)
    return part === undefined ? undefined : namesAllowedAt(part, (value as never)?.[key as never], rest)
  }
  if (here instanceof z.ZodObject) return Object.keys(here.shape)
  return here instanceof z.ZodRecord && here.keyType instanceof z.ZodEnum ? here.keyType.options.map(String) : undefined
}

function partOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)] as z.ZodType | undefined
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined
}

/** A name that was found: of what, where, and inside which condition. */
export interface FoundName {
  readonly kind: NameKind
  readonly name: string
  readonly path: Path
  readonly within: string | undefined
}

/** Copies a value that fits a schema, leaving out what is said by a name that is not kept. */
export function keepNames<T>(schema: z.ZodType, value: T, keep: (found: FoundName) => boolean): T {
  const copy = (schema: z.ZodType, value: unknown, path: Path, within: string | undefined): unknown => {
    const here = unwrapped(schema, value)
    if (here instanceof z.ZodObject && isMapping(value)) {
      const parts = Object.entries(value).map(([key, part]) => {
        return [key, copy(here.shape[key] as z.ZodType, part, [...path, key], within)] as const
      })
      return Object.fromEntries(parts)
    }
    if (here instanceof z.ZodRecord && isMapping(value)) {
      const kind = nameKinds.get(here.keyType as z.ZodType)?.kind
      const kept = Object.entries(value).filter(
        ([name]) => kind === undefined || keep({ kind, name, path: [...path, name], within }),
      )
      const parts = kept.map(([name, part]) => {
        const inside = kind === 'condition' ? name : within
        return [name, copy(here.valueType as z.ZodType, part, [...path, name], inside)] as const
      })
      return Object.fromEntries(parts)
    }
    if (here instanceof z.ZodArray && Array.isArray(value)) {
      const element = here.element as z.ZodType
      const kind = nameKinds.get(element)?.kind
      if (kind !== undefined) return value.filter((name: string) => keep({ kind, name, path, within }))
      return value.map((each, i) => copy(element, each, [...path, i], (each as { name?: string }).name ?? within))
    }
    return value
  }
  return copy(schema, value, [], undefined) as T
}
