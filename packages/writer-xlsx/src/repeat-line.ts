/** Options whose flag is not called after them. */
const flags: Readonly<Record<string, string>> = {
  'singleHospital.name': 'hospital-name',
  'singleHospital.state': 'hospital-state',
  'singleHospital.zipcode': 'hospital-zipcode',
  'singleHospital.localDecayKm': 'local-decay',
}

/** The command line that makes a dataset again, from the options that decide it. */
export function repeatLine(options: Readonly<Record<string, unknown>>): string {
  const words = ['hc', 'generate']
  for (const [path, value] of plainOptions(options)) {
    const name = path.slice(path.lastIndexOf('.') + 1)
    words.push(`--${flags[path] ?? separateWords(name, '-')}`, quoteWord(String(value)))
  }
  return [...words, '--format', 'xlsx'].join(' ')
}

/** The options that are one text or number, and those within groups, by path: `singleHospital.state`. */
export function plainOptions(options: Readonly<Record<string, unknown>>, within = ''): [string, string | number][] {
  return Object.entries(options).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'string' || typeof value === 'number') return [[`${within}${name}`, value]]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return plainOptions(value as Record<string, unknown>, `${within}${name}.`)
  })
}

/** Writes `zipTarget` as zip-target, or with another separator between its words. */
export function separateWords(name: string, separator: string): string {
  return name.replace(/[A-Z]/g, (letter) => `${separator}${letter.toLowerCase()}`)
}

/** Quotes a word for a POSIX shell where it needs quotes. */
function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
