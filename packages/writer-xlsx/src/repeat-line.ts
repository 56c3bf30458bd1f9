import { quoteWord } from '@hc/core'

/** Options whose flag is not called after them. A sum stands for a file, which the line cannot name. */
const flags: Readonly<Record<string, string>> = {
  'singleHospital.name': 'hospital-name',
  'singleHospital.state': 'hospital-state',
  'singleHospital.zipcode': 'hospital-zipcode',
  'singleHospital.localDecayKm': 'local-decay',
  'scenario.sha256': 'scenario',
  'zipPool.sha256': 'zip-pool-file',
}

/** What stands in the line for a file. */
export const fileWord = 'FILE'

/** The command line that makes a dataset again, from the options that decide it. */
export function repeatLine(options: Readonly<Record<string, unknown>>): string {
  const words = ['hc', 'generate']
  for (const [path, value] of plainOptions(options)) {
    const name = path.slice(path.lastIndexOf('.') + 1)
    const flag = `--${flags[path] ?? separateWords(name, '-')}`
    if (value === true) words.push(flag)
    else if (value !== false) words.push(flag, name === 'sha256' ? fileWord : quoteWord(String(value)))
  }
  return [...words, '--format', 'xlsx'].join(' ')
}

/** The options that are one value, and those within groups, by path: `singleHospital.state`. */
export function plainOptions(
  options: Readonly<Record<string, unknown>>,
  within = '',
): [string, string | number | boolean][] {
  return Object.entries(options).flatMap(([name, value]): [string, string | number | boolean][] => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return [[`${within}${name}`, value]]
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return plainOptions(value as Record<string, unknown>, `${within}${name}.`)
  })
}

/** Writes `zipTarget` as zip-target, or with another separator between its words. */
export function separateWords(name: string, separator: string): string {
  return name.replace(/[A-Z]/g, (letter) => `${separator}${letter.toLowerCase()}`)
}
