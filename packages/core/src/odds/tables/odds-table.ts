import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Odds } from '../odds.ts'
import type { NumberPath, Provenance } from '../provenance/provenance.ts'

/** The numbers of a preset: what its tables are laid out from. */
export interface PresetNumbers {
  readonly odds: Odds
  readonly catalogue: Catalogue
}

/** A column of a table of odds. */
export interface OddsColumn {
  readonly name: string
  /** What its numbers are: `share, 0 to 1`, `weight`, `nights`, `dollars` … */
  readonly unit?: string
}

/** One value, and where a scenario would change it. */
export interface OddsCell {
  readonly value: number | string
  readonly path: NumberPath
  /** What the preset itself has; only where a scenario has changed it. Null: nothing. */
  readonly was?: number | string | null
}

/** One row of a table of odds; null where there is no number. */
export interface OddsRow {
  readonly name: string
  /** What its numbers are, in tables whose rows are of several units. */
  readonly unit?: string
  readonly cells: readonly (OddsCell | null)[]
}

/** Where some of the cells of a table come from. */
export interface CellProvenance extends Provenance {
  /** The rows and the columns whose cells it speaks of, where there is a number. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** Some numbers of a preset as a table for people. */
export interface OddsTable {
  readonly name: string
  readonly title: string
  /** What the numbers do, in a sentence or two. */
  readonly about: string
  /** What a row is. */
  readonly rowName: string
  readonly columns: readonly OddsColumn[]
  readonly rows: readonly OddsRow[]
  readonly provenance: readonly CellProvenance[]
}

/** A table before its values are looked up: rows of paths. */
export interface TableLayout extends Omit<OddsTable, 'rows' | 'provenance'> {
  readonly rows: readonly (Omit<OddsRow, 'cells'> & { readonly cells: readonly (NumberPath | null)[] })[]
}

/** Lays out the tables of one subject. */
export type LayOut = (preset: PresetNumbers) => readonly TableLayout[]
