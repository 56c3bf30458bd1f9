/** Named lists of whole numbers that add up: what figures are made from. */
export type Tally = Readonly<Record<string, Float64Array>>

/** Copies a tally. */
export function copyTally<T extends Tally>(tally: T): T {
  return Object.fromEntries(Object.entries(tally).map(([name, counts]) => [name, counts.slice()])) as unknown as T
}

/** Adds to a tally the counts of other rows. */
export function addTally(tally: Tally, other: Tally): void {
  for (const [name, counts] of Object.entries(tally)) {
    const more = other[name]!
    for (let i = 0; i < counts.length; i++) counts[i] = counts[i]! + more[i]!
  }
}

/** The sum of a list. */
export function sum(counts: Iterable<number>): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
