import type { Sink } from '@hc/core'

/** The value of one option, as a word of the command line, and as that word reads. */
export interface OptionWord {
  readonly path: readonly string[]
  readonly word: string
  readonly value: string | number | boolean
}

type Options = Readonly<Record<string, unknown>>

/**
 * Adds options to those given. A word that reads as a number or as true or false stays a text where the sink's schema
 * takes it as a text and in no other way.
 */
export async function settleWords(sink: Sink, given: Options, words: readonly OptionWord[]): Promise<Options> {
  let settled = words
  for (const one of words) {
    if (typeof one.value === 'string' || !(await isComplained(sink, build(given, settled), one.path))) continue
    const asText = settled.map((other) => (other.path === one.path ? { ...other, value: one.word } : other))
    if (!(await isComplained(sink, build(given, asText), one.path))) settled = asText
  }
  return build(given, settled)
}

function build(given: Options, words: readonly OptionWord[]): Options {
  let options = given
  for (const { path, value } of words) options = setAt(options, path, value)
  return options
}

function setAt(options: Options, [name = '', ...rest]: readonly string[], value: unknown): Options {
  if (rest.length === 0) return { ...options, [name]: value }
  const inner = options[name]
  return {
    ...options,
    [name]: setAt(typeof inner === 'object' && inner !== null ? (inner as Options) : {}, rest, value),
  }
}

/** Whether the schema finds something wrong at a path. */
async function isComplained(sink: Sink, options: Options, path: readonly string[]): Promise<boolean> {
  const result = await sink.options?.['~standard'].validate(options)
  return (result?.issues ?? []).some((issue) => {
    const at = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
    return at.join('.') === path.join('.')
  })
}
