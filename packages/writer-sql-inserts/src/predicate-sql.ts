import type { ColumnDefinition, Operand, Predicate } from '@hc/core'
import type { Dialect } from './dialect.ts'

/** Writes a predicate on a row of some columns as a SQL expression. */
export function predicateSql(predicate: Predicate, columns: readonly ColumnDefinition[], dialect: Dialect): string {
  const { identifier, text } = dialect
  const types = new Map(columns.map(({ name, type }) => [name, type]))

  function operand(value: Operand): string {
    if ('column' in value) return identifier(value.column)
    if ('value' in value) return typeof value.value === 'string' ? text(value.value) : String(value.value)
    if ('sum' in value) return value.sum.map(identifier).join(' + ')
    if ('joined' in value) return dialect.joined(value.joined.map(identifier))
    const date = identifier(value.later)
    return 'days' in value ? dialect.daysLater(date, value.days) : dialect.monthsLater(date, value.months)
  }

  const isAmount = (value: Operand) => 'sum' in value || ('column' in value && types.get(value.column) === 'money')

  const nested = (each: Predicate) =>
    'all' in each || 'any' in each || 'like' in each ? `(${write(each)})` : write(each)

  function write(each: Predicate): string {
    if ('all' in each) return each.all.map(nested).join(' AND ')
    if ('any' in each) return each.any.map(nested).join(' OR ')
    if ('left' in each) {
      const [left, right] = [operand(each.left), operand(each.right)]
      if (each.is === '=' && isAmount(each.left) && isAmount(each.right)) return dialect.equalAmounts(left, right)
      return `${left} ${each.is} ${right}`
    }
    const column = identifier(each.column)
    if ('in' in each) return `${column} IN (${each.in.map(text).join(', ')})`
    if ('digits' in each) return dialect.digits(column, each.digits)
    if ('like' in each) return each.like.map((form) => `${column} LIKE ${text(form)}`).join(' OR ')
    return `${column} IS ${each.null ? '' : 'NOT '}NULL`
  }

  return write(predicate)
}
