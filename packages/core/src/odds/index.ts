/** The presets with all their numbers, as tables for people, and where each number comes from. */

export { type Preset, presetByName, presets } from '../plan/presets.ts'
export { applyScenario } from '../scenario/apply-scenario.ts'
export { presetProvenance } from './provenance/preset-provenance.ts'
export { findProvenance, formatProvenance, type NumberPath, type Provenance } from './provenance/provenance.ts'
export type { CellProvenance, OddsCell, OddsColumn, OddsRow, OddsTable } from './tables/odds-table.ts'
export { oddsTables } from './tables/odds-tables.ts'
