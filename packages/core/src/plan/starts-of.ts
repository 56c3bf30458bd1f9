/** Where each of some lists begins when they stand one behind the other, and at last where they end. */
export function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    starts[index + 1] = starts[index]! + length
  })
  return starts
}
