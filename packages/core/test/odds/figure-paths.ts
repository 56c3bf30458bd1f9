import type { NumberPath } from '../../src/odds/provenance/provenance.ts'

/** Paths of all numbers and dates of a value, and of the strengths and frequencies of drugs; members of lists by name where they have one. */
export function figurePaths(value: unknown, path: NumberPath = []): NumberPath[] {
  const isStrength = path.at(-2) === 'strengths' || path.at(-2) === 'frequencies'
  if (typeof value === 'number' || (typeof value === 'string' && (isStrength || /^\d{4}-\d\d-\d\d$/.test(value)))) {
    return [path]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const name = Array.isArray(value) && typeof part === 'object' && 'name' in part ? String(part.name) : key
    return figurePaths(part, [...path, name])
  })
}
