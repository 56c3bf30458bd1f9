import type { TextBytes } from '../../model/text-bytes.ts'

/** Writes 64 bits that stand for one text, or for two together, into `out[0]` and `out[1]`. No text may be null. */
export type Fingerprint = (
  texts: TextBytes,
  row: number,
  second: TextBytes | undefined,
  secondRow: number,
  out: Uint32Array,
) => void

/** Two unlike 32-bit hashes over the words of the texts: two lanes of MurmurHash3's 128-bit body, each finished by its mixer. */
export const fingerprint: Fingerprint = (texts, row, second, secondRow, out) => {
  out[0] = 0x811c9dc5
  out[1] = 0x9747b28c
  addText(texts, row, out)
  if (second !== undefined) addText(second, secondRow, out)
  out[0] = mixed(out[0]!)
  out[1] = mixed(out[1]!)
}

function addText({ words, starts, lengths }: TextBytes, row: number, out: Uint32Array): void {
  const start = starts[row]!
  const length = lengths[row]!
  const end = start + ((length + 3) >> 2)
  let high = out[0]! | 0
  let low = out[1]! | 0
  for (let at = start; at < end; at++) {
    const word = words[at]!
    let one = Math.imul(word, 0x239b961b)
    one = Math.imul((one << 16) | (one >>> 16), 0xab0e9789)
    high ^= one
    high = (Math.imul((high << 19) | (high >>> 13), 5) + 0x561ccd1b) | 0
    let other = Math.imul(word, 0xcc9e2d51)
    other = Math.imul((other << 15) | (other >>> 17), 0x1b873593)
    low ^= other
    low = (Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64) | 0
  }
  // The length too, so that "ab" and "c" are not "a" and "bc", and zeros at the end count.
  out[0] = Math.imul(high ^ length, 0x85ebca6b)
  out[1] = Math.imul(low ^ length, 0xc2b2ae35)
}

function mixed(hash: number): number {
  let bits = hash
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
