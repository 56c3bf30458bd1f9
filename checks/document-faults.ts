/** Top-level folders whose name at the start of a word means a path of this repository. */
const ours = /^(?:packages|apps|examples|bench|scripts|checks|docs|deploy|\.ci|\.changeset)\//

/** Paths of one machine, which mean nothing on another. */
const machinePath = /(?:^|[\s"'`(=])(?:\/(?:work|tmp|home|Users|root|mnt)\/|[A-Z]:\\)/m

/** The paths of the repository that a document names, in code spans and in links, from the root. */
export function namedPaths(document: string, text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '')
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!).filter((span) => ours.test(span))
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .map((target) => new URL(folder + target, 'file:///').pathname.slice(1))
  return [...spans, ...links].map((path) => path.replace(/\/?[^/]*[*<…].*$/, '').replace(/\/$/, ''))
}

/** What a document says that does not hold of the repository; `exists` answers for paths from the root. */
export function documentFaults(document: string, text: string, exists: (path: string) => boolean): string[] {
  const faults = namedPaths(document, text)
    .filter((path) => !exists(path))
    .map((path) => `${document} names ${path}, which does not exist.`)
  return [...faults, ...machineFaults(document, text)]
}

/** Says so when a file, of whatever kind, names a path that only one machine has. */
export function machineFaults(file: string, text: string): string[] {
  return machinePath.test(text) ? [`${file} names a path of one machine.`] : []
}

/** Names of root scripts that a document asks for in code spans: `npm run fix`. */
export function namedScripts(text: string): string[] {
  return [...text.matchAll(/`npm run ([\w:-]+)[^`\n]*`/g)].map((match) => match[1]!)
}

/** Fenced code blocks of a document in one language. */
export function codeBlocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!)
}
