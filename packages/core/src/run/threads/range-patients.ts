import type { WorkOrder } from './work-order.ts'

/** The first and the last patient of a range. */
export function patientsOf(range: number, { rangeSize, patients }: WorkOrder): { first: number; last: number } {
  const first = range * rangeSize + 1
  return { first, last: Math.min(first + rangeSize - 1, patients) }
}
