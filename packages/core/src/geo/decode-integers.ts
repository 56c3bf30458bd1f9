/**
 * Decodes integers that `scripts/data/write-module.mjs` packed: base64 of zigzag base-128 bytes. With `delta`, each
 * stands for its distance from the one before. Throws when the text does not hold exactly `count` integers.
 */
export function decodeIntegers(base64: string, count: number, { delta = false } = {}): Int32Array {
  const bytes = atob(base64)
  const integers = new Int32Array(count)
  let position = 0
  let previous = 0
  for (let index = 0; index < count; index++) {
    let zigzag = 0
    let shift = 0
    let byte: number
    do {
      byte = bytes.charCodeAt(position++)
      zigzag |= (byte & 127) << shift
      shift += 7
    } while (byte >= 128)
    const value = (zigzag >>> 1) ^ -(zigzag & 1)
    previous = delta ? previous + value : value
    integers[index] = previous
  }
  if (position !== bytes.length) throw new Error(`packed column holds other than ${count} integers`)
  return integers
}
