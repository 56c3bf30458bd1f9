/** Names that say nothing of what a file holds. */
const bannedNames = /^(?:utils?|helpers?|common|misc|.*manager|base|.*-impl|i-.*|.*[a-z]-?\d+)$/

/** Tables of data may be as long as the data is. */
const dataFolders = /^packages\/core\/src\/(?:odds|geo|catalogue)\/|^scripts\/data\//

/** The most lines that a source may have before it is split. */
const maxLines = 400

/** What is wrong with a source file's name or length, one sentence each. */
export function fileFaults(path: string, lines: number): string[] {
  if (!/\.(?:ts|mjs|js)$/.test(path)) return []
  const faults: string[] = []
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.test|\.config|\.d)?\.(?:ts|mjs|js)$/, '')
  if (bannedNames.test(name)) faults.push(`${path}: name the file for its one main export.`)
  if (name !== name.toLowerCase() || name.includes('_')) faults.push(`${path}: file names are kebab-case.`)
  if (lines > maxLines && !dataFolders.test(path)) faults.push(`${path} has ${lines} lines: split it at ${maxLines}.`)
  return faults
}
