import type { NumberPath } from '../provenance/provenance.ts'
import type { OddsColumn, PresetNumbers, TableLayout } from './odds-table.ts'

/** The value at a path of a preset; members of lists go by their names where they have one. Undefined where there is none. */
export function valueAtPath(preset: PresetNumbers, path: NumberPath): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at))
      return at.find((each) => (each as { name?: unknown } | null)?.name === key) ?? at[Number(key)]
    return typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as never)[key] : undefined
  }, preset)
}

/** A path as a text, and back: names are joined by dots, and no name holds one. */
export function pathOf(text: string): NumberPath {
  return text.split('.')
}

/** Rows of what some mappings say by name, one column each; a path with a `*` where the name goes. */
export function byName(
  preset: PresetNumbers,
  names: readonly string[],
  columns: readonly (OddsColumn & { readonly at: string })[],
): Pick<TableLayout, 'columns' | 'rows'> {
  const rows = names.map((name) => ({
    name,
    cells: columns.map(({ at }) =>
      present(
        preset,
        pathOf(at).map((part) => (part === '*' ? name : part)),
      ),
    ),
  }))
  return {
    columns: columns.map(({ name, unit }) => ({ name, ...(unit === undefined ? {} : { unit }) })),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== null)),
  }
}

/** Rows of the members of a list, one column for each key that is given. */
export function byMember(
  preset: PresetNumbers,
  at: string,
  columns: readonly (OddsColumn & { readonly key: string })[],
  rowName: (member: never, place: number) => string,
): TableLayout['rows'] {
  const list = valueAtPath(preset, pathOf(at))
  if (!Array.isArray(list)) return []
  return list.map((member, place) => ({
    name: rowName(member as never, place),
    cells: columns.map(({ key }) => present(preset, [...pathOf(at), String(place), key])),
  }))
}

/** A row of a list of numbers, one column for each place. */
export function listRow(
  preset: PresetNumbers,
  name: string,
  at: NumberPath,
  length: number,
): TableLayout['rows'][number] {
  return { name, cells: Array.from({ length }, (_, place) => present(preset, [...at, String(place)])) }
}

/** Rows of single numbers: what each is, in which unit, and where. Those that a preset does not have are left out. */
export function singles(
  preset: PresetNumbers,
  numbers: readonly (readonly [name: string, unit: string, at: string])[],
): TableLayout['rows'] {
  return numbers
    .map(([name, unit, at]) => ({ name, unit, cells: [present(preset, pathOf(at))] }))
    .filter(({ cells }) => cells[0] !== null)
}

/** The path, where the preset has something there. */
export function present(preset: PresetNumbers, path: NumberPath): NumberPath | null {
  return valueAtPath(preset, path) === undefined ? null : path
}
