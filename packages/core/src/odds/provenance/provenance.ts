import type { Source, Standing } from '../../catalogue/source.ts'

/** Where some numbers of a preset come from, and how far they can be relied on. */
export interface Provenance {
  /**
   * The numbers it speaks of: those at a path of the preset and below, names joined by dots, `*` for any one name. Of
   * several that speak of a number, the most specific one counts: the longest, then the one with fewer stars.
   */
  readonly of: string
  readonly standing: Standing
  /** What they were read in, computed or derived from; of assumed ones, what they were set after. */
  readonly sources: readonly Source[]
  /** What was done, in a sentence for somebody who does not program. */
  readonly note?: string
}

/** The path of a number of a preset: names from the outside in, members of lists by name where they have one. */
export type NumberPath = readonly string[]

/** Finds what a list says of a number. Throws when nothing does, or several entries with equal right. */
export function findProvenance(list: readonly Provenance[], path: NumberPath): Provenance {
  let found: Provenance[] = []
  let most = -1
  for (const entry of list) {
    const parts = entry.of.split('.')
    if (parts.length > path.length || !parts.every((part, i) => part === '*' || part === path[i])) continue
    const rank = parts.length * 100 - parts.filter((part) => part === '*').length
    if (rank > most) found = []
    if (rank >= most) found.push(entry)
    most = Math.max(most, rank)
  }
  if (found.length === 1) return found[0]!
  throw new RangeError(`${found.length} entries of the provenance speak of ${path.join('.')}`)
}

/** Writes where numbers come from: publisher, title and year of each source, and their standing. */
export function formatProvenance({ sources, standing, note }: Provenance): string {
  const origins = sources.map(({ publisher, title, year }) => `${publisher}, ${title}, ${year}`)
  const standings =
    standing === 'assumed' && sources.length > 0 ? 'assumed, after ' : `${standing}${sources.length > 0 ? ': ' : ''}`
  return `${standings}${origins.join('; ')}${note === undefined ? '' : `. ${note}`}`
}
