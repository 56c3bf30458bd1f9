import type { Preset } from '../../plan/presets.ts'
import { findProvenance, type Provenance } from '../provenance/provenance.ts'
import { calendarTables } from './calendar-tables.ts'
import { careTables } from './care-tables.ts'
import { catalogueTables } from './catalogue-tables.ts'
import { conditionTables } from './condition-tables.ts'
import { valueAtPath } from './lay-out.ts'
import { moneyTables } from './money-tables.ts'
import type { CellProvenance, LayOut, OddsCell, OddsTable, TableLayout } from './odds-table.ts'
import { patientTables } from './patient-tables.ts'
import { stayTables } from './stay-tables.ts'

const subjects: readonly LayOut[] = [
  conditionTables,
  patientTables,
  stayTables,
  calendarTables,
  careTables,
  moneyTables,
  catalogueTables,
]

/**
 * All numbers of a preset as tables for people, each with where it comes from. `changed` is the preset with a scenario's
 * changes; cells that differ say what the preset itself has.
 */
export function oddsTables(
  preset: Preset,
  provenance: readonly Provenance[],
  changed: Preset = preset,
): readonly OddsTable[] {
  return subjects
    .flatMap((layOut) => layOut(changed))
    .filter(({ rows }) => rows.length > 0)
    .map((layout) => fillTable(layout, preset, provenance, changed))
}

function fillTable(layout: TableLayout, preset: Preset, provenance: readonly Provenance[], changed: Preset): OddsTable {
  const rows = layout.rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map((path): OddsCell | null => {
      if (path === null) return null
      const value = valueAtPath(changed, path) as number | string
      const was = (valueAtPath(preset, path) as number | string | undefined) ?? null
      return { value, path, ...(was === value ? {} : { was }) }
    }),
  }))
  return { ...layout, rows, provenance: provenanceOf({ ...layout, rows }, provenance) }
}

/** Groups the cells of a table by what is said of them; those that a scenario has set are left out. */
function provenanceOf({ columns, rows }: Omit<OddsTable, 'provenance'>, list: readonly Provenance[]): CellProvenance[] {
  const groups = new Map<Provenance, { rows: Set<string>; columns: Set<string> }>()
  for (const { name, cells } of rows) {
    cells.forEach((cell, column) => {
      // Words of a catalogue, such as a category, are no figures, and nothing is said of them.
      if (cell === null || cell.was !== undefined || !isFigure(cell)) return
      const entry = findProvenance(list, cell.path)
      const group = groups.get(entry) ?? { rows: new Set(), columns: new Set() }
      group.rows.add(name)
      group.columns.add(columns[column]!.name)
      groups.set(entry, group)
    })
  }
  return mergeAlike(
    [...groups].map(([entry, group]) => ({ ...entry, rows: [...group.rows], columns: [...group.columns] })),
  )
}

function isFigure({ value, path }: OddsCell): boolean {
  return (
    typeof value === 'number' || path.includes('strengths') || path.includes('frequencies') || path.at(-1) === 'from'
  )
}

/** Joins entries that say the same of the same columns. */
function mergeAlike(entries: readonly CellProvenance[]): CellProvenance[] {
  const merged = new Map<string, CellProvenance>()
  for (const entry of entries) {
    const { standing, sources, note, columns } = entry
    const key = JSON.stringify([standing, sources, note, columns])
    const other = merged.get(key)
    merged.set(key, other === undefined ? entry : { ...other, rows: [...new Set([...other.rows, ...entry.rows])] })
  }
  return [...merged.values()]
}
