import { z } from 'zod'
import { type HcError, refusal } from '../error.ts'
import { cutRules } from '../model/cut-rules.ts'
import type { ColumnDefinition, Table } from '../model/table.ts'
import { nearestName } from '../nearest-name.ts'
import type { Selection, TableSelection } from './selection.ts'

/** A table as one consumer knows it. */
export interface TableCut {
  readonly from: Table
  /** The same object as `from` where nothing is left out or renamed. */
  readonly table: Table
  /** For each column of `table`, its place in `from`. */
  readonly kept: readonly number[]
}

/** Chooses and renames tables and columns. Throws HC_OPTIONS_INVALID for what does not exist and for names that clash. */
export function selectTables(
  tables: readonly Table[],
  selected: Selection['tables'],
): { cuts: readonly TableCut[]; warnings: readonly string[] } {
  const wanted = wantedTables(tables, selected)
  const names = tables.flatMap(({ name }) => (wanted.has(name) ? [wanted.get(name)!.as ?? name] : []))
  refuseTwice(names, (name) => `two tables would be called ${name}; choose another name for one of them`)
  const cuts = tables.flatMap((table) => {
    const selection = wanted.get(table.name)
    return selection === undefined ? [] : [cutTable(table, selection)]
  })
  const linked = cuts.map((cut) => withReferences(cut, cuts))
  return { cuts: linked, warnings: linked.flatMap((cut) => brokenJoins(cut, linked)) }
}

function wantedTables(tables: readonly Table[], selected: Selection['tables']): Map<string, TableSelection> {
  if (selected === undefined) return new Map(tables.map(({ name }) => [name, {}]))
  const entries: [string, TableSelection | true][] = isList(selected)
    ? selected.map((name) => [name, {}])
    : Object.entries(selected)
  if (entries.length === 0) throw refusal('an output without a table would be empty; name at least one')
  const known = tables.map(({ name }) => name)
  for (const [name] of entries) if (!known.includes(name)) throw unknown('table', name, known)
  return new Map(entries.map(([name, selection]) => [name, selection === true ? {} : selection]))
}

function isList(selected: NonNullable<Selection['tables']>): selected is readonly string[] {
  return Array.isArray(selected)
}

function cutTable(from: Table, { as = from.name, columns, rename = {} }: TableSelection): TableCut {
  const known = from.columns.map(({ name }) => name)
  for (const name of [...(columns ?? []), ...Object.keys(rename)]) {
    if (!known.includes(name)) throw unknown(`column in ${from.name}`, name, known)
  }
  const chosen = columns ?? known
  if (chosen.length === 0) throw refusal(`the table ${from.name} would have no column; name at least one`)
  for (const name of Object.keys(rename)) {
    if (!chosen.includes(name)) throw refusal(`the column ${from.name}.${name} is renamed but left out; do one of both`)
  }
  const newNames = chosen.map((name) => rename[name] ?? name)
  for (const name of [as, ...newNames]) refuseAwkward(name)
  refuseTwice(newNames, (name) => `two columns of ${from.name} would be called ${name}; choose another name for one`)
  if (as === from.name && chosen.length === known.length && newNames.every((name, c) => name === known[c])) {
    return { from, table: from, kept: known.map((_, c) => c) }
  }
  const kept = chosen.map((name) => known.indexOf(name))
  const definitions = kept.map((c, place) => renamed(from.columns[c]!, newNames[place]!))
  const shape = Object.fromEntries(kept.map((c, place) => [newNames[place]!, from.schema.shape[known[c]!]!]))
  const table: Table = {
    name: as,
    description: from.description,
    columns: definitions,
    schema: z.object(shape as z.ZodRawShape),
    ...cutRules(from, new Map(chosen.map((name, place) => [name, newNames[place]!]))),
    ...(as === from.name ? {} : { renamedFrom: from.name }),
  }
  return { from, table, kept }
}

function renamed(column: ColumnDefinition, name: string): ColumnDefinition {
  return name === column.name ? column : { ...column, name, renamedFrom: column.name }
}

/** Lets foreign keys refer to tables and columns by the consumer's names, and to none that the consumer lacks. */
function withReferences(cut: TableCut, cuts: readonly TableCut[]): TableCut {
  const columns = cut.table.columns.map((column) => {
    if (column.references === undefined) return column
    const { references, ...free } = column
    const parent = cuts.find(({ from }) => from.name === references.table)
    const key = parent === undefined ? undefined : columnOf(parent, references.column)
    if (parent === undefined || key === undefined) return free
    if (parent.table.name === references.table && key.name === references.column) return column
    return { ...free, references: { table: parent.table.name, column: key.name } }
  })
  const same = columns.every((column, c) => column === cut.table.columns[c])
  return same ? cut : { ...cut, table: { ...cut.table, columns } }
}

/** Says which joins of a table to another one of the consumer's are lost. */
function brokenJoins(cut: TableCut, cuts: readonly TableCut[]): string[] {
  return cut.from.columns.flatMap(({ name, references }) => {
    const parent = cuts.find(({ from }) => from.name === references?.table)
    if (references === undefined || parent === undefined) return []
    const join = `so ${cut.table.name} cannot be joined with ${parent.table.name}`
    if (columnOf(cut, name) === undefined) return [`${cut.from.name}.${name} is left out, ${join} by it`]
    return columnOf(parent, references.column) === undefined
      ? [`${references.table}.${references.column} is left out, ${join}`]
      : []
  })
}

/** A column of the consumer's, by the name that it has in the source. */
function columnOf({ from, table, kept }: TableCut, name: string): ColumnDefinition | undefined {
  return table.columns[kept.indexOf(from.columns.findIndex((column) => column.name === name))]
}

function refuseTwice(names: readonly string[], sentence: (name: string) => string): void {
  const seen = new Set<string>()
  for (const name of names) {
    // Lower case, because some file systems and databases hold Name and name to be one.
    if (seen.has(name.toLowerCase())) throw refusal(sentence(name))
    seen.add(name.toLowerCase())
  }
}

function refuseAwkward(name: string): void {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(name)) return
  throw refusal(`"${name}" cannot be the name of a table or column; use up to 63 letters, digits and underscores`)
}

function unknown(what: string, name: string, known: readonly string[]): HcError {
  const near = nearestName(name, known)
  const hint = near === undefined ? `; there are ${known.join(', ')}` : `; did you mean ${near}?`
  return refusal(`there is no ${what} called "${name}"${hint}`)
}
