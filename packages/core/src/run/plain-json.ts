/** A value that JSON holds as it is. */
export type PlainJson = null | boolean | number | string | PlainJson[] | { [key: string]: PlainJson }

/**
 * Reduces options to what JSON can hold, keys sorted, so that a manifest shows them the same way every time. Functions,
 * class instances (a database client, say) and what is undefined are left out.
 */
export function plainJson(value: unknown): PlainJson | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (Array.isArray(value)) return value.map((each) => plainJson(each) ?? null)
  if (typeof value !== 'object') return undefined
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return undefined
  const result: { [key: string]: PlainJson } = {}
  for (const key of Object.keys(value).sort()) {
    const plain = plainJson((value as Record<string, unknown>)[key])
    if (plain !== undefined) result[key] = plain
  }
  return result
}
