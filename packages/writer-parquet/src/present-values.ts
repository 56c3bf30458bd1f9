import { ReusedNumbers, reusedInts } from './reused-numbers.ts'

const ints = reusedInts()
const doubles = new ReusedNumbers((length) => new Float64Array(length))

/** How many rows are null. */
export function countNulls(nulls: Uint8Array | undefined): number {
  let count = 0
  if (nulls !== undefined) for (let row = 0; row < nulls.length; row++) count += nulls[row]!
  return count
}

/** The values of those rows that are not null; the given array itself when none is. Valid until the next call. */
export function presentValues<T extends Int32Array | Float64Array>(values: T, nulls: Uint8Array | undefined): T {
  if (nulls === undefined) return values
  const present = (values instanceof Int32Array ? ints : doubles).take(values.length) as T
  let count = 0
  for (let row = 0; row < values.length; row++) if (nulls[row] !== 1) present[count++] = values[row]!
  return present.subarray(0, count) as T
}
