import { nearestName } from '@hc/core'
import { HcError } from '@hc/core/error'
import { applyScenario, type OddsTable, oddsTables, presetByName, presetProvenance } from '@hc/core/odds'
import { formatOdds } from './format-odds.ts'
import { readScenario } from './read-scenario.ts'

/** The flags of `hc odds`, as typed. */
export interface OddsFlags {
  readonly preset: string
  readonly scenario?: string
  readonly list?: boolean
  readonly json?: boolean
}

/** Prints the numbers of a preset, with a scenario's changes, as tables on stdout; all of them, or one. */
export async function printOdds(name: string | undefined, flags: OddsFlags): Promise<void> {
  const preset = presetByName(flags.preset)
  const changed = flags.scenario === undefined ? preset : applyScenario(preset, await readScenario(flags.scenario))
  const tables = choose(oddsTables(preset, presetProvenance[preset.name]!, changed), name)
  if (flags.list) process.stdout.write(tables.map((table) => `${table.name.padEnd(24)}${table.title}\n`).join(''))
  else if (flags.json) process.stdout.write(`${JSON.stringify({ preset: preset.name, tables }, null, 2)}\n`)
  else process.stdout.write(formatOdds(preset.name, tables))
}

function choose(tables: readonly OddsTable[], name: string | undefined): readonly OddsTable[] {
  if (name === undefined) return tables
  const chosen = tables.filter((table) => table.name === name)
  if (chosen.length > 0) return chosen
  const names = tables.map((table) => table.name)
  const near = nearestName(name, names)
  const hint = near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`
  throw new HcError('HC_OPTIONS_INVALID', `there is no table of odds "${name}"; ${hint}`)
}
