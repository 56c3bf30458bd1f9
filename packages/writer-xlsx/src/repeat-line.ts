/** The command line that makes a dataset again, from the options that decide it. */
export function repeatLine(options: Readonly<Record<string, unknown>>): string {
  const words = ['hc', 'generate']
  for (const [name, value] of Object.entries(options)) {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (typeof value === 'string' || typeof value === 'number') words.push(flag, quoteWord(String(value)))
    else if (value === true) words.push(flag)
  }
  return [...words, '--format', 'xlsx'].join(' ')
}

/** Quotes a word for a POSIX shell where it needs quotes. */
function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
