/** Writes 64 bits that stand for one text, or for two together, into `out[0]` and `out[1]`. */
export type Fingerprint = (text: string, second: string | undefined, out: Uint32Array) => void

/**
 * Two unlike 32-bit hashes over the UTF-16 code units: FNV-1a (Fowler, Noll, Vo), and the body of MurmurHash3
 * (Appleby), each finished by MurmurHash3's mixer.
 */
export const fingerprint: Fingerprint = (text, second, out) => {
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 0x01000193)
    low ^= Math.imul(unit, 0xcc9e2d51)
    low = Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64
  }
  if (second !== undefined) {
    // No text holds a lone 0xFFFF, so that "ab" and "c" are not "a" and "bc".
    high = Math.imul(high ^ 0xffff, 0x01000193)
    low = Math.imul((low << 13) | (low >>> 19), 5) + 0xffff
    for (let i = 0; i < second.length; i++) {
      const unit = second.charCodeAt(i)
      high = Math.imul(high ^ unit, 0x01000193)
      low ^= Math.imul(unit, 0xcc9e2d51)
      low = Math.imul((low << 13) | (low >>> 19), 5) + 0xe6546b64
    }
  }
  out[0] = mixed(high)
  out[1] = mixed(low)
}

function mixed(hash: number): number {
  let bits = hash
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
