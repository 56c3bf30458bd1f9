import type { ColumnDefinition, ColumnType, Table } from './table.ts'

const typeNames: Readonly<Record<ColumnType, string>> = {
  int32: '32-bit integer',
  int64: '64-bit integer',
  text: 'text',
  date: 'date',
  money: 'decimal(12,2)',
}

/** Describes tables as a data dictionary in markdown: one section per table, one line per column. */
export function dataDictionary(tables: readonly Table[]): string {
  const head = '# Data dictionary\n\nSynthetic US hospital data. The people in it are invented.\n'
  return [head, ...tables.map(describeTable)].join('\n')
}

function describeTable(table: Table): string {
  const lines = [
    `## ${table.name}`,
    '',
    table.description,
    '',
    '| column | type | null | key | description |',
    '| --- | --- | --- | --- | --- |',
    ...table.columns.map(describeColumn),
  ]
  return `${lines.join('\n')}\n`
}

function describeColumn(column: ColumnDefinition): string {
  const cells = [column.name, typeName(column), column.nullable ? 'yes' : 'no', key(column), describe(column)]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function typeName({ type, unit }: ColumnDefinition): string {
  return unit === undefined ? typeNames[type] : `${typeNames[type]}, ${unit}`
}

function key({ primaryKey, unique, references }: ColumnDefinition): string {
  const words: string[] = []
  if (primaryKey) words.push('primary')
  else if (unique) words.push('unique')
  if (references !== undefined) words.push(`references ${references.table}.${references.column}`)
  return words.join(', ')
}

function describe({ description, values }: ColumnDefinition): string {
  if (values === undefined || values.every((value) => description.includes(value))) return description
  return `${description} One of: ${values.join(', ')}.`
}
