import { refusal } from '../error.ts'
import { showValue } from './show-value.ts'

// Plain functions rather than a schema: options are few, and a schema takes longer to load than one patient to make.

type Parsers = Readonly<Record<string, (value: unknown) => unknown>>

/** Reads each option by its own parser, in their order. Throws HC_OPTIONS_INVALID about the first fault, last about a name that is none. */
export function parseEach<P extends Parsers>(
  parsers: P,
  options: unknown,
  say: { readonly noObject: string; readonly unknown: (name: string) => string },
): { readonly [Name in keyof P]: ReturnType<P[Name]> } {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) throw refusal(say.noObject)
  const given = options as Readonly<Record<string, unknown>>
  const parsed = Object.fromEntries(Object.entries(parsers).map(([name, parse]) => [name, parse(given[name])]))
  const stray = Object.keys(given).find((name) => !Object.hasOwn(parsers, name))
  if (stray !== undefined) throw refusal(say.unknown(stray))
  return parsed as { readonly [Name in keyof P]: ReturnType<P[Name]> }
}

/** Makes a parser that lets an absent option be absent. */
export function optional<T>(parse: (value: unknown) => T): (value: unknown) => T | undefined {
  return (value) => (value === undefined ? undefined : parse(value))
}

/** A text, or a refusal in the sentence given. */
export function text(value: unknown, sentence: string): string {
  if (typeof value === 'string') return value
  throw refusal(sentence)
}

/** A finite number, or a refusal in the sentence given. */
export function number(value: unknown, sentence: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw refusal(sentence)
}

/** True or false, or a refusal in the sentence given. */
export function yesOrNo(value: unknown, sentence: string): boolean {
  if (typeof value === 'boolean') return value
  throw refusal(sentence)
}

/** A whole number from 1 to a limit. */
export function wholeNumber(name: string, value: unknown, max: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max) return value
  throw refusal(`${name} must be a whole number from 1 to ${max}, not ${showValue(value)}`)
}
