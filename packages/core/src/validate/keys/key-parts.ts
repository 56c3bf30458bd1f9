import { bytesPerKey, KeyList, wordsPerKey } from './key-list.ts'
import type { Spill } from './spill.ts'

/** Parts that keys are divided into; equal keys are in one part, and each part is small enough to be searched fast. */
const partCount = 256

/** Where on the spill some keys of a part lie. */
interface Segment {
  readonly offset: number
  readonly keys: number
}

/** Keys divided into parts by their highest bits, in memory up to a limit, and beyond it on a spill. */
export class KeyParts {
  readonly #name: string
  readonly #spill: Spill | undefined
  readonly #keysInMemory: number
  readonly #parts = Array.from({ length: partCount }, () => new KeyList())
  readonly #segments: Segment[][] = Array.from({ length: partCount }, () => [])
  #inMemory = 0

  /** `name` is that of the spilled file. Without a spill all keys stay in memory. */
  constructor(name: string, spill: Spill | undefined, keysInMemory: number) {
    this.#name = name
    this.#spill = spill
    this.#keysInMemory = keysInMemory
  }

  get bytes(): number {
    return this.#parts.reduce((bytes, part) => bytes + part.bytes, 0)
  }

  /** Adds keys as a `KeyList` holds them. */
  add(keys: Uint32Array): void {
    for (let at = 0; at < keys.length; at += wordsPerKey) {
      const high = keys[at]!
      this.#parts[high >>> 24]!.add(high, keys[at + 1]!, keys[at + 2]!)
    }
    this.#inMemory += keys.length / wordsPerKey
    if (this.#spill !== undefined && this.#inMemory >= this.#keysInMemory) this.#setAside(this.#spill)
  }

  /** Gives the keys of one part after the other, each good until the next is asked for. Parts without a key are left out. */
  *read(): Generator<Uint32Array> {
    for (let part = 0; part < partCount; part++) {
      const segments = this.#segments[part]!
      const keys = this.#parts[part]!
      if (segments.length === 0 && keys.length === 0) continue
      const inMemory = keys.view()
      if (segments.length === 0) {
        yield inMemory
        continue
      }
      const all = new Uint32Array(inMemory.length + segments.reduce((words, { keys }) => words + keys * wordsPerKey, 0))
      all.set(inMemory)
      let at = inMemory.length
      for (const segment of segments) {
        all.set(this.#readSegment(segment), at)
        at += segment.keys * wordsPerKey
      }
      yield all
    }
  }

  /** Forgets all keys. */
  clear(): void {
    for (const part of this.#parts) part.clear()
    for (const segments of this.#segments) segments.length = 0
    this.#inMemory = 0
  }

  #setAside(spill: Spill): void {
    for (const [index, part] of this.#parts.entries()) {
      if (part.length === 0) continue
      const { buffer, byteOffset, byteLength } = part.view()
      this.#segments[index]!.push({ offset: spill.size(this.#name), keys: part.length })
      spill.append(this.#name, new Uint8Array(buffer, byteOffset, byteLength))
      part.clear()
    }
    this.#inMemory = 0
  }

  #readSegment({ offset, keys }: Segment): Uint32Array {
    const bytes = this.#spill!.read(this.#name, offset, keys * bytesPerKey)
    if (bytes.length !== keys * bytesPerKey) {
      throw new Error(`the spill gave back ${bytes.length} bytes of ${this.#name}`)
    }
    // A copy, since what was read need not lie at a multiple of four.
    return new Uint32Array(bytes.slice().buffer)
  }
}
