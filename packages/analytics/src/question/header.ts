import { questionFault } from './question-fault.ts'

/** One line of a header: `-- key: value`, with what further lines add to it. */
export interface HeaderField {
  readonly key: string
  readonly value: string
}

/**
 * Reads the comments that a question begins with. A field is `-- key: value`; a line indented by three spaces or more
 * goes on with the one before. The header ends with the first line that is no comment.
 */
export function readHeader(sql: string, file: string): HeaderField[] {
  const fields: { key: string; value: string }[] = []
  for (const [index, line] of sql.split(/\r?\n/).entries()) {
    if (!line.startsWith('--')) break
    const begun = /^-- ?([a-z]+): ?(.*)$/.exec(line)
    const further = /^-- {3,}(\S.*)$/.exec(line)
    if (begun) fields.push({ key: begun[1]!, value: begun[2]!.trim() })
    else if (further && fields.length > 0) fields.at(-1)!.value += ` ${further[1]!.trim()}`
    else if (line.trim() !== '--') throw questionFault(file, `line ${index + 1} of its header is no "-- key: value"`)
  }
  return fields
}

/** Words and `key=value` pairs of a header's value; a value with spaces stands in double quotes. */
export interface HeaderWords {
  readonly words: readonly string[]
  readonly settings: Readonly<Record<string, string>>
}

/** Splits `bar x=insurer y="late_share"` into words and settings. */
export function splitWords(value: string, file: string): HeaderWords {
  const words: string[] = []
  const settings: Record<string, string> = {}
  const pattern = /\s*(?:([a-z_-]+)=(?:"([^"]*)"|([^\s"]+))|([^\s="]+))(?=\s|$)/y
  let at = 0
  while (at < value.trimEnd().length) {
    pattern.lastIndex = at
    const match = pattern.exec(value)
    if (!match) throw questionFault(file, `its header cannot be read at "${value.slice(at).trim().slice(0, 40)}"`)
    at = pattern.lastIndex
    if (match[4] !== undefined) words.push(match[4])
    else settings[match[1]!] = match[2] ?? match[3]!
  }
  return { words, settings }
}
