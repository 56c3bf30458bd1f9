/** What a rule on one row compares: a column, a constant, or what follows from columns. */
export type Operand =
  | { readonly column: string }
  | { readonly value: number | string }
  /** Sum of money columns. */
  | { readonly sum: readonly string[] }
  /** Texts with a space between. */
  | { readonly joined: readonly string[] }
  /** A date some days later, or some months later: the same day of the month, or that month's last. */
  | { readonly later: string; readonly days: number }
  | { readonly later: string; readonly months: number }

/** A sentence on one row, as data, that a database can hold as a CHECK: it holds unless it is false, and a comparison with a null is neither. */
export type Predicate =
  | { readonly left: Operand; readonly is: '=' | '<>' | '<' | '<=' | '>' | '>='; readonly right: Operand }
  | { readonly column: string; readonly in: readonly string[] }
  /** The text is that many ASCII digits. */
  | { readonly column: string; readonly digits: number }
  /** The text has one of the forms; `_` is any character, `%` any number of them. */
  | { readonly column: string; readonly like: readonly string[] }
  | { readonly column: string; readonly null: boolean }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }

/** A rule that one row can be held to by itself, without "today" and without other rows. */
export interface Check {
  /** Lower-case words and dashes; that of the validator's rule, where it has one. */
  readonly name: string
  readonly holds: Predicate
}

/** The columns that a predicate speaks of. */
export function predicateColumns(predicate: Predicate): readonly string[] {
  if ('all' in predicate) return predicate.all.flatMap(predicateColumns)
  if ('any' in predicate) return predicate.any.flatMap(predicateColumns)
  if ('column' in predicate) return [predicate.column]
  return [...operandColumns(predicate.left), ...operandColumns(predicate.right)]
}

function operandColumns(operand: Operand): readonly string[] {
  if ('column' in operand) return [operand.column]
  if ('later' in operand) return [operand.later]
  if ('sum' in operand) return operand.sum
  return 'joined' in operand ? operand.joined : []
}

/** All of the columns are null, or none is. */
export function allOrNone(...columns: readonly string[]): Predicate {
  const each = (isNull: boolean): Predicate => ({ all: columns.map((column) => ({ column, null: isNull })) })
  return { any: [each(true), each(false)] }
}

/** One column compared with another, or with a constant. */
export function compare(
  column: string,
  is: '=' | '<>' | '<' | '<=' | '>' | '>=',
  right: Operand | number | string,
): Predicate {
  return { left: { column }, is, right: typeof right === 'object' ? right : { value: right } }
}
