import { type CellProvenance, formatProvenance, type OddsCell, type OddsColumn, type OddsTable } from '@hc/core/odds'
import { wrapText } from './wrap-text.ts'

const width = 100

/** Writes tables of odds for a terminal: each with what it does, its numbers, and where they come from. */
export function formatOdds(preset: string, tables: readonly OddsTable[]): string {
  const isChanged = tables.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell?.was !== undefined)))
  const note = isChanged ? ' * is set by the scenario.' : ''
  const head = wrapText(
    `Odds of the preset ${preset}.${note} Under each table stands where its numbers come from.`,
    width,
  )
  return `${[head, ...tables.map(formatTable)].join('\n\n')}\n`
}

function formatTable(table: OddsTable): string {
  const { name, title, about, rowName, columns, rows } = table
  const head = [
    [rowName, ...columns.map((column) => column.name), ''],
    ['', ...columns.map(unitOf), ''],
  ]
  const body = rows.map((row) => [row.name, ...row.cells.map(showCell), row.unit ?? ''])
  const lines = [...head.filter((cells) => cells.some((cell) => cell !== '')), ...body]
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  const isText = (column: number) => column === 0 || column > columns.length
  return [
    `${title.toUpperCase()}  [${name}]`,
    wrapText(about, width),
    '',
    ...lines.map((cells) =>
      cells
        .map((cell, column) => (isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    ),
    '',
    ...changesOf(table),
    ...originsOf(table).map((line) => wrapText(line, width, '  ')),
    wrapText(`In a scenario: ${placesOf(table).join(', ')}`, width, '  '),
  ].join('\n')
}

function unitOf({ unit }: OddsColumn): string {
  return unit === undefined || unit === 'weight' ? '' : unit
}

function showCell(cell: OddsCell | null): string {
  if (cell === null) return '-'
  return `${cell.value}${cell.was === undefined ? '' : '*'}`
}

/** What the preset itself has where a scenario has changed it. */
function changesOf({ columns, rows }: OddsTable): string[] {
  const changes = rows.flatMap((row) =>
    row.cells.flatMap((cell, column) => {
      if (cell?.was === undefined) return []
      const where = columns.length === 1 ? row.name : `${row.name}, ${columns[column]!.name}`
      return [`${where}: ${cell.was === null ? 'nothing' : cell.was}`]
    }),
  )
  return changes.length === 0
    ? []
    : [wrapText(`* Set by the scenario. The preset has ${changes.join('; ')}.`, width, '  ')]
}

/** Where the numbers of a table come from, the exceptions of some columns before what holds for the others. */
function originsOf({ columns, rows, provenance }: OddsTable): string[] {
  const groups = new Map<string, CellProvenance[]>()
  for (const entry of provenance) {
    const key = entry.columns.join()
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const countIn = (names: readonly string[]) =>
    rows.filter(({ cells }) => cells.some((cell, column) => cell !== null && names.includes(columns[column]!.name)))
      .length
  return [...groups.values()].flatMap((group) => {
    const most = group.reduce((large, entry) => (entry.rows.length > large.rows.length ? entry : large))
    const ordered = [...group.filter((entry) => entry !== most), most]
    return ordered.map((entry) => {
      const isAll = entry.rows.length === countIn(entry.columns)
      const isOthers = entry === most && group.length > 1
      const isWhole = columns.length === entry.columns.length || groups.size === 1
      const names = [
        ...(isWhole ? [] : [entry.columns.join(', ')]),
        ...(isAll ? [] : [isOthers ? 'all others' : entry.rows.join(', ')]),
      ]
      return `- ${names.length === 0 ? '' : `${names.join('; ')}: `}${formatProvenance(entry)}`
    })
  })
}

/** Where the numbers of a table stand in a scenario: the longest paths that several of them share. */
function placesOf({ rows }: OddsTable): string[] {
  const paths = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.path])))
  return [...new Set(paths.map((path) => path.slice(0, path[0] === 'odds' ? 3 : 2).join('.')))]
}
