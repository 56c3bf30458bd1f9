import type { z } from 'zod'
import { HcError } from '../error.ts'
import { nearestName } from '../nearest-name.ts'
import { isMapping, isNamedList } from './merge-overrides.ts'
import { namesAllowedAt, type Path } from './schema-parts.ts'

/** The part of a preset that a scenario changes. */
export type Part = 'odds' | 'catalogue'

/** Refuses a scenario in one sentence about it. */
export function scenarioRefusal(fault: string): HcError {
  return new HcError('HC_OPTIONS_INVALID', `in the scenario, ${fault}`)
}

/** Where something stands in a part, written as one would write it in code; list members go by their names. */
export function pathText(part: Part, value: unknown, path: Path): string {
  let text: string = part
  let at: unknown = value
  for (const key of path) {
    const name = isNamedList(at) && at[Number(key)] !== undefined ? at[Number(key)]!.name : String(key)
    if (Array.isArray(at) && !isNamedList(at)) text += `[${name}]`
    else text += /^[A-Za-z]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
    at = (at as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key]
  }
  return text
}

/** What is wrong with a part, by the first issue that its schema raised, in words that name the path of the value. */
export function schemaFault(part: Part, schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): string {
  const where = pathText(part, value, issue.path)
  const found = issue.path.reduce<unknown>((at, key) => (at as Readonly<Record<PropertyKey, unknown>>)?.[key], value)
  if (issue.code === 'unrecognized_keys') {
    const allowed = namesAllowedAt(schema, value, issue.path) ?? []
    return `${where} has no ${JSON.stringify(issue.keys[0])}; ${hint(issue.keys[0]!, allowed)}`
  }
  if (found === undefined) return `${where} is missing, or removed; give it a value, or leave it as the preset has it`
  return `${where} is ${shown(found)}, but ${demand(issue)}`
}

/** Ends a sentence about an unknown name with the one most likely meant, or with all. */
export function hint(typed: string, names: readonly string[]): string {
  const near = nearestName(typed, names)
  return near === undefined ? `choose one of: ${names.join(', ')}` : `did you mean ${JSON.stringify(near)}?`
}

function demand(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? 'above' : 'at least', issue.minimum, issue.exact)
    case 'too_big':
      return bound(issue.origin, issue.inclusive === false ? 'below' : 'at most', issue.maximum, issue.exact)
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    case 'invalid_union':
      return `must be one of: ${((issue as { options?: unknown[] }).options ?? []).join(', ')}`
    case 'invalid_format':
      return issue.format === 'date' ? 'must be a date that exists, written YYYY-MM-DD' : `must be a ${issue.format}`
    default:
      return issue.message
  }
}

function bound(origin: string, side: string, end: number | bigint, exact: boolean | undefined): string {
  const [verb, unit] = unitsOf[origin] ?? ['must be', '']
  return `${verb} ${exact ? 'exactly' : side} ${end}${unit}`
}

const unitsOf: Readonly<Record<string, readonly [verb: string, unit: string]>> = {
  array: ['must hold', ' of them'],
  string: ['must have', ' characters'],
}

const typeNames: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of names to values',
  record: 'a mapping of names to values',
}

/** Most values of a list or a mapping that a sentence shows. */
const mostShown = 12

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return listed(value, (each) => String(each), 'a list')
  if (!isMapping(value)) return String(value)
  return listed(Object.entries(value), ([key, each]) => `${key} ${each}`, 'a mapping')
}

function listed<T>(list: readonly T[], write: (each: T) => string, else_: string): string {
  const isPlain = list.flat().every((each) => typeof each !== 'object')
  return isPlain && list.length > 0 && list.length <= mostShown ? list.map(write).join(', ') : else_
}
