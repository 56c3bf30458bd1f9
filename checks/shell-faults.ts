/** Words of npm that are no script of ours. */
const npmWords = ['install', 'start', 'test']

/**
 * What a document's shell block asks for that does not exist, one sentence each.
 * @param scripts names in the root's package.json
 * @param helpOf what `hc <command> --help` prints; `''` is hc itself
 */
export function shellFaults(
  document: string,
  block: string,
  scripts: readonly string[],
  helpOf: (command: string) => string,
): string[] {
  const faults: string[] = []
  const flagsHold = (command: string, words: readonly string[]) => {
    for (const flag of words
      .filter((word) => word.startsWith('--') && word !== '--')
      .map((word) => word.split('=')[0]!)) {
      if (!new RegExp(`${flag}(?![\\w-])`).test(helpOf(command))) {
        faults.push(`${document} names ${flag}, which hc ${command} does not have.`)
      }
    }
  }
  for (const line of block.replace(/\\\n\s*/g, ' ').split('\n')) {
    const words = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/)
    const at = words.findIndex((word) => word === 'hc' || word === '@hc/cli' || word.endsWith('bin/hc.js'))
    if (words[0] === 'npm' && words[1] === 'run' && !scripts.includes(words[2] ?? '')) {
      faults.push(`${document} names npm run ${words[2]}, which package.json does not have.`)
    } else if (words[0] === 'npm' && words[1] !== 'run' && !npmWords.includes(words[1] ?? '')) {
      faults.push(`${document} names npm ${words[1]}, which this project does not explain.`)
    } else if (words[0] === 'npm' && words[1] === 'start') {
      flagsHold('generate', words.slice(2))
    } else if (at >= 0 && words[0] !== 'npm') {
      const [command = '', ...rest] = words.slice(at + 1)
      if (command.startsWith('-')) flagsHold('', [command])
      else if (!new RegExp(`^\\s*${command}\\b`, 'm').test(helpOf(''))) {
        faults.push(`${document} names hc ${command}, which does not exist.`)
      } else flagsHold(command, rest)
    }
  }
  return faults
}
