import { bytesPerKey, type KeyRun } from './key-run.ts'
import type { Spill } from './spill.ts'

/** Reads sorted keys one by one. */
export interface KeyReader {
  high: number
  low: number
  row: number
  /** Goes to the next key; false at the end. */
  next(): boolean
}

const keysPerRead = 8192

/** Reads a run in memory in the order of its keys. */
export function readRun(run: KeyRun): KeyReader {
  const { high, low, row } = run.columns()
  const places = run.sorted()
  let at = 0
  return {
    high: 0,
    low: 0,
    row: 0,
    next() {
      const place = places[at++]
      if (place === undefined) return false
      this.high = high[place]!
      this.low = low[place]!
      this.row = row[place]!
      return true
    },
  }
}

/** Writes a run in the order of its keys. */
export function spillRun(run: KeyRun, spill: Spill, name: string): void {
  const { high, low, row } = run.columns()
  const places = run.sorted()
  const block = new Uint32Array(keysPerRead * 3)
  for (let from = 0; from < places.length; from += keysPerRead) {
    const keys = Math.min(keysPerRead, places.length - from)
    for (let key = 0; key < keys; key++) {
      const place = places[from + key]!
      block[key * 3] = high[place]!
      block[key * 3 + 1] = low[place]!
      block[key * 3 + 2] = row[place]!
    }
    spill.append(name, new Uint8Array(block.buffer, 0, keys * bytesPerKey))
  }
}

/** Reads a run that was spilled, a block at a time. */
export function readSpilled(spill: Spill, name: string, offset: number, keys: number): KeyReader {
  let block = new Uint32Array(0)
  let at = 0
  let read = 0
  return {
    high: 0,
    low: 0,
    row: 0,
    next() {
      if (at === block.length) {
        if (read === keys) return false
        const count = Math.min(keysPerRead, keys - read)
        const bytes = spill.read(name, offset + read * bytesPerKey, count * bytesPerKey)
        if (bytes.length !== count * bytesPerKey)
          throw new Error(`the spill gave back ${bytes.length} bytes of ${name}`)
        // A copy, since what was read need not lie at a multiple of four.
        block = new Uint32Array(bytes.slice().buffer)
        read += count
        at = 0
      }
      this.high = block[at]!
      this.low = block[at + 1]!
      this.row = block[at + 2]!
      at += 3
      return true
    },
  }
}

/** Reads several sorted readers as one. */
export function mergeReaders(readers: readonly KeyReader[]): KeyReader {
  const heap = readers.filter((reader) => reader.next())
  for (let i = heap.length >>> 1; i >= 0; i--) sink(heap, i)
  let hasBegun = false
  return {
    high: 0,
    low: 0,
    row: 0,
    next() {
      if (hasBegun) {
        if (heap[0]?.next() === false) {
          const last = heap.pop()!
          if (heap.length > 0) heap[0] = last
        }
        sink(heap, 0)
      }
      hasBegun = true
      const [first] = heap
      if (first === undefined) return false
      this.high = first.high
      this.low = first.low
      this.row = first.row
      return true
    },
  }
}

function sink(heap: KeyReader[], from: number): void {
  let at = from
  for (;;) {
    let least = at
    for (const child of [at * 2 + 1, at * 2 + 2]) {
      if (child < heap.length && isBefore(heap[child]!, heap[least]!)) least = child
    }
    if (least === at) return
    const moved = heap[at]!
    heap[at] = heap[least]!
    heap[least] = moved
    at = least
  }
}

function isBefore(a: KeyReader, b: KeyReader): boolean {
  if (a.high !== b.high) return a.high < b.high
  return a.low !== b.low ? a.low < b.low : a.row < b.row
}
