import { type Operand, type Predicate, predicateColumns } from './check.ts'
import type { TableRules } from './table.ts'

/**
 * The rules of a table that still say something when it has lost columns, or has others' names for them. `names` holds the
 * new name of each column that is left.
 */
export function cutRules(rules: TableRules, names: ReadonlyMap<string, string>): TableRules {
  const left = (columns: readonly string[]) => columns.every((column) => names.has(column))
  const renamed = (column: string) => names.get(column)!
  const taken = new Set([...names.values()].map((name) => name.toLowerCase()))
  return {
    uniqueTogether: (rules.uniqueTogether ?? []).filter(left).map((columns) => columns.map(renamed)),
    checks: (rules.checks ?? [])
      .filter(({ holds }) => left(predicateColumns(holds)))
      .map((check) => ({ ...check, holds: renamePredicate(check.holds, renamed) })),
    derived: (rules.derived ?? [])
      .filter(({ name, daysFrom, daysTo }) => left([daysFrom, daysTo]) && !taken.has(name.toLowerCase()))
      .map((column) => ({ ...column, daysFrom: renamed(column.daysFrom), daysTo: renamed(column.daysTo) })),
  }
}

function renamePredicate(predicate: Predicate, renamed: (column: string) => string): Predicate {
  const rename = (part: Predicate) => renamePredicate(part, renamed)
  if ('all' in predicate) return { all: predicate.all.map(rename) }
  if ('any' in predicate) return { any: predicate.any.map(rename) }
  if ('column' in predicate) return { ...predicate, column: renamed(predicate.column) }
  return {
    ...predicate,
    left: renameOperand(predicate.left, renamed),
    right: renameOperand(predicate.right, renamed),
  }
}

function renameOperand(operand: Operand, renamed: (column: string) => string): Operand {
  if ('column' in operand) return { column: renamed(operand.column) }
  if ('sum' in operand) return { sum: operand.sum.map(renamed) }
  if ('joined' in operand) return { joined: operand.joined.map(renamed) }
  return 'later' in operand ? { ...operand, later: renamed(operand.later) } : operand
}
