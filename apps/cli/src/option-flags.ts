import { nearestName, refusal } from '@hc/core'
import type { Output } from '@hc/core/run'
import { readWord } from './option-words.ts'
import { settleWords } from './settle-words.ts'

/** One `--option`, as typed. */
interface OptionFlag {
  readonly typed: string
  /** The names before the equals sign, at the dots: of a sink, perhaps, then of the option and what lies in it. */
  readonly path: readonly string[]
  readonly word: string
}

/**
 * Gives the options of `--option name=value` to the outputs they are meant for: the only one, or the one whose sink is
 * named in front, `csv.gzip=true`. Throws HC_OPTIONS_INVALID for one that could be meant for several, or for none.
 */
export async function giveOptions(outputs: readonly Output[], typed: readonly string[]): Promise<readonly Output[]> {
  const flags = typed.map(parseFlag)
  const own = outputs.map((): OptionFlag[] => [])
  for (const flag of flags) {
    const { index, path } = addressee(flag, outputs)
    const taken = own[index]!.find((other) => other.path.join('.') === path.join('.'))
    if (taken !== undefined) throw refusal(`--option sets ${path.join('.')} twice; leave one out`)
    own[index]!.push({ ...flag, path })
  }
  const result: Output[] = []
  for (const [index, output] of outputs.entries()) result.push(await withFlags(output, own[index]!))
  return result
}

function parseFlag(typed: string): OptionFlag {
  const at = typed.indexOf('=')
  const path = typed.slice(0, Math.max(at, 0)).split('.')
  if (path.every((name) => /^[A-Za-z][\w-]*$/.test(name))) return { typed, path, word: typed.slice(at + 1) }
  throw refusal(`--option must be name=value, such as gzip=true or csv.gzip=true, not "${typed}"`)
}

/** Which output a flag is meant for, and the path of the option in it. */
function addressee({ path, typed }: OptionFlag, outputs: readonly Output[]) {
  const [first = '', ...rest] = path
  const names = outputs.map(({ sink }) => sink.name)
  const index = names.indexOf(first)
  if (index >= 0 && rest.length > 0) return { index, path: rest }
  if (outputs.length === 1) return { index: 0, path }
  const near = rest.length === 0 ? undefined : nearestName(first, names)
  throw refusal(
    near === undefined
      ? `--option ${typed} could be meant for ${names.join(' or ')}; write ${names[0]}.${typed}`
      : `--option ${typed} is meant for no output; did you mean ${near}?`,
  )
}

async function withFlags(output: Output, flags: readonly OptionFlag[]): Promise<Output> {
  if (flags.length === 0) return output
  const given = (output.options ?? {}) as Readonly<Record<string, unknown>>
  const twice = flags.find(({ path }) => path[0]! in given)
  if (twice !== undefined) throw refusal(`--option ${twice.typed} sets what another flag sets too; leave one out`)
  const words = flags.map(({ path, word }) => ({ path, word, value: readWord(word) }))
  return { ...output, options: await settleWords(output.sink, given, words) }
}
