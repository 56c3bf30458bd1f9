/** Positions are remembered for blocks of this size, so that an offset fits 16 bits. */
const blockBytes = 1 << 16
const hashBits = 14
const table = new Uint16Array(1 << hashBits)
let reused = new Uint8Array(0)

/**
 * Compresses bytes into a raw Snappy block (github.com/google/snappy, format_description.txt). Valid until the next call.
 */
export function compressSnappy(input: Uint8Array): Uint8Array {
  const most = 10 + input.length + Math.ceil(input.length / 6)
  if (most > reused.length) reused = new Uint8Array(most)
  const output = reused
  const source = new DataView(input.buffer, input.byteOffset, input.length)
  let at = 0
  for (let rest = input.length; ; rest = rest >>> 7) {
    output[at++] = rest < 128 ? rest : (rest & 127) | 128
    if (rest < 128) break
  }
  for (let from = 0; from < input.length; from += blockBytes) {
    at = compressBlock(input, source, from, Math.min(input.length, from + blockBytes), output, at)
  }
  return output.subarray(0, at)
}

function compressBlock(
  input: Uint8Array,
  source: DataView,
  from: number,
  to: number,
  output: Uint8Array,
  start: number,
): number {
  table.fill(0)
  let at = start
  let literalFrom = from
  // Bytes that do not repeat are looked at ever more sparsely, as Snappy's own compressor does.
  let misses = 32
  for (let next = from + 1; next + 4 <= to; ) {
    const word = source.getInt32(next, true)
    const slot = Math.imul(word, 0x1e35a7bd) >>> (32 - hashBits)
    const candidate = from + table[slot]!
    table[slot] = next - from
    if (source.getInt32(candidate, true) !== word) {
      next += misses++ >> 5
      continue
    }
    at = writeLiteral(input, literalFrom, next, output, at)
    let end = next + 4
    while (end < to && input[end] === input[candidate + end - next]) end++
    at = writeCopy(next - candidate, end - next, output, at)
    next = end
    literalFrom = end
    misses = 32
  }
  return writeLiteral(input, literalFrom, to, output, at)
}

function writeLiteral(input: Uint8Array, from: number, to: number, output: Uint8Array, start: number): number {
  if (from === to) return start
  const last = to - from - 1
  let at = start
  if (last < 60) output[at++] = last << 2
  else if (last < 256) {
    output[at++] = 60 << 2
    output[at++] = last
  } else {
    output[at++] = 61 << 2
    output[at++] = last & 255
    output[at++] = last >> 8
  }
  // A view costs more than to copy a few bytes.
  if (last < 48) for (let i = from; i < to; i++) output[at + i - from] = input[i]!
  else output.set(input.subarray(from, to), at)
  return at + to - from
}

function writeCopy(offset: number, length: number, output: Uint8Array, start: number): number {
  let at = start
  let rest = length
  while (rest > 0) {
    // A copy is of at most 64 bytes; what is left over must be at least 4 long, to be short or to be seen as one.
    const part = rest > 64 ? (rest < 68 ? 60 : 64) : rest
    if (part >= 4 && part < 12 && offset < 2048) {
      output[at++] = ((offset >> 8) << 5) | ((part - 4) << 2) | 1
      output[at++] = offset & 255
    } else {
      output[at++] = ((part - 1) << 2) | 2
      output[at++] = offset & 255
      output[at++] = offset >> 8
    }
    rest -= part
  }
  return at
}
