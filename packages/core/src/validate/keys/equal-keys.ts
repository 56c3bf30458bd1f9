import { wordsPerKey } from './key-list.ts'

/** Rows that have one fingerprint, two or more. */
export interface EqualKeys {
  readonly high: number
  readonly low: number
  readonly rows: number[]
}

/** Finds the keys that come more than once in a list, by a hash table that is used again for the next list. */
export class EqualKeyFinder {
  /** Place of a key in the list plus 1, by the low half of its fingerprint; 0 where there is none. */
  #table = new Int32Array(0)

  find(keys: Uint32Array): EqualKeys[] {
    const mask = this.#clear(keys.length / wordsPerKey)
    const table = this.#table
    const found = new Map<number, EqualKeys>()
    for (let at = 0; at < keys.length; at += wordsPerKey) {
      const high = keys[at]!
      const low = keys[at + 1]!
      let slot = low & mask
      for (;;) {
        const place = table[slot]! - 1
        if (place < 0) {
          table[slot] = at + 1
          break
        }
        if (keys[place + 1] === low && keys[place] === high) {
          const equal = found.get(place) ?? { high, low, rows: [keys[place + 2]!] }
          equal.rows.push(keys[at + 2]!)
          found.set(place, equal)
          break
        }
        slot = (slot + 1) & mask
      }
    }
    return [...found.values()]
  }

  /** Makes room for some keys, at most half full, and gives the mask of its slots. */
  #clear(keys: number): number {
    let slots = 64
    while (slots < keys * 2) slots *= 2
    if (slots > this.#table.length) this.#table = new Int32Array(slots)
    else this.#table.fill(0, 0, slots)
    return slots - 1
  }
}
