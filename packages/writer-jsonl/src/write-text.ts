import type { LineBuffer } from './line-buffer.ts'

const QUOTE = 34

/** Marks with 1 the ASCII codes that JSON writes as they stand. */
const plain = Uint8Array.from({ length: 128 }, (_, code) =>
  JSON.stringify(String.fromCharCode(code)).length === 3 ? 1 : 0,
)
const encoder = new TextEncoder()

/** Adds a text in quotes, as JSON.stringify writes it. */
export function writeText(buffer: LineBuffer, text: string): void {
  const { length } = text
  buffer.reserve(length + 2)
  const { bytes, end } = buffer
  bytes[end] = QUOTE
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (plain[code] !== 1) {
      writeEscaped(buffer, text)
      return
    }
    bytes[end + 1 + i] = code
  }
  bytes[end + 1 + length] = QUOTE
  buffer.end = end + length + 2
}

function writeEscaped(buffer: LineBuffer, text: string): void {
  const json = JSON.stringify(text)
  buffer.reserve(json.length * 3)
  buffer.end += encoder.encodeInto(json, buffer.bytes.subarray(buffer.end)).written
}
