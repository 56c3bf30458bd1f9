/** A mapping from names to values. */
export type Mapping = Readonly<Record<string, unknown>>

/** Whether a value is a mapping: an object that is no list. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list of things that are told apart by their names. */
export function isNamedList(value: unknown): value is readonly { readonly name: string }[] {
  return Array.isArray(value) && value.every((each) => isMapping(each) && typeof each.name === 'string')
}

/**
 * Puts overrides over a value, as a JSON Merge Patch does (RFC 7396): mappings by name, anything else whole, null
 * removes. Beyond it, a list of named things can be changed by their names. A mapping that chooses another `model`
 * replaces the one before, whose numbers mean something else.
 */
export function mergeOverrides(base: unknown, overrides: unknown): unknown {
  if (!isMapping(overrides)) return overrides
  if (isNamedList(base)) return mergeNamedList(base, overrides)
  const under = isMapping(base) && (overrides.model ?? base.model) === base.model ? base : {}
  const merged = new Map(Object.entries(under))
  for (const [name, value] of Object.entries(overrides)) {
    if (value === null) merged.delete(name)
    else if (value !== undefined) merged.set(name, mergeOverrides(merged.get(name), value))
  }
  return Object.fromEntries(merged)
}

function mergeNamedList(base: readonly { readonly name: string }[], overrides: Mapping): unknown[] {
  const merged = new Map<string, unknown>(base.map((each) => [each.name, each]))
  for (const [name, value] of Object.entries(overrides)) {
    if (value === null) merged.delete(name)
    else if (value !== undefined) merged.set(name, mergeOverrides(merged.get(name) ?? { name }, value))
  }
  return [...merged.values()]
}
