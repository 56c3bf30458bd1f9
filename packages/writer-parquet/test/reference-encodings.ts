/** Encodings as Parquet's specification words them, one bit at a time: what the fast ones are held equal to. */

/** Bytes of a list of bits, lowest first. */
function bytesOf(bits: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) =>
    bits.slice(byte * 8, byte * 8 + 8).reduce((sum, bit, i) => sum + (bit << i), 0),
  )
}

/** Values packed to so many bits, filled up to groups of eight values. */
export function referencePacked(values: readonly number[], width: number): number[] {
  const padded = [...values, ...Array<number>(Math.ceil(values.length / 8) * 8 - values.length).fill(0)]
  return bytesOf(
    padded.flatMap((value) => Array.from({ length: width }, (_, bit) => Number((BigInt(value) >> BigInt(bit)) & 1n))),
  )
}

/** A whole number of 0 or more, seven bits a byte. */
export function referenceVarint(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value & 127n) + 128, ...referenceVarint(value >> 7n)]
}

/** A signed whole number as a varint. */
export function referenceZigzag(value: bigint): number[] {
  return referenceVarint(value >= 0n ? value * 2n : -value * 2n - 1n)
}

/** Whole numbers as DELTA_BINARY_PACKED, blocks of 128 in four parts. */
export function referenceDeltas(values: readonly bigint[]): number[] {
  const bytes = [...referenceVarint(128n), ...referenceVarint(4n), ...referenceVarint(BigInt(values.length))]
  bytes.push(...referenceZigzag(values[0] ?? 0n))
  const steps = values.slice(1).map((value, i) => value - values[i]!)
  for (let from = 0; from < steps.length; from += 128) {
    const block = steps.slice(from, from + 128)
    const least = block.reduce((a, b) => (b < a ? b : a))
    const parts = [0, 32, 64, 96].map((first) => block.slice(first, first + 32).map((step) => Number(step - least)))
    const widths = parts.map((part) =>
      Math.max(0, ...part.map((value) => (value === 0 ? 0 : value.toString(2).length))),
    )
    bytes.push(...referenceZigzag(least), ...widths)
    parts.forEach((part, p) => {
      if (part.length === 0) return
      bytes.push(...referencePacked([...part, ...Array<number>(32 - part.length).fill(0)], widths[p]!))
    })
  }
  return bytes
}

/** Reads the RLE/bit-packing hybrid back. */
export function readHybrid(bytes: readonly number[], width: number, count: number): number[] {
  const values: number[] = []
  let at = 0
  const byte = () => bytes[at++]!
  const varint = (): number => {
    const low = byte()
    return low < 128 ? low : low - 128 + varint() * 128
  }
  const joined = (bits: readonly number[]) => bits.reduce((sum, bit, i) => sum + (bit << i), 0)
  while (at < bytes.length) {
    const header = varint()
    const length = Math.floor(header / 2)
    if (header % 2 === 0) {
      const value = Array.from({ length: Math.ceil(width / 8) }, byte).reduce(
        (sum, part, i) => sum + (part << (8 * i)),
        0,
      )
      values.push(...Array<number>(length).fill(value))
    } else {
      const bits = Array.from({ length: length * width }, byte).flatMap((part) =>
        [0, 1, 2, 3, 4, 5, 6, 7].map((i) => (part >> i) & 1),
      )
      for (let i = 0; i < length * 8; i++) values.push(joined(bits.slice(i * width, (i + 1) * width)))
    }
  }
  if (values.length < count || values.length >= count + 8) throw new Error(`${values.length} values, not ${count}`)
  return values.slice(0, count)
}
