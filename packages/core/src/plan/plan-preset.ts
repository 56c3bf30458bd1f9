import { builtInZipPool } from '../geo/zip-pool.ts'
import type { Odds } from '../odds/odds.ts'
import type { RowCounts } from '../sink/sink.ts'
import { createRoot, type Root } from '../stream/root.ts'
import type { Contract } from './contract.ts'
import type { DatasetOptions, ParsedOptions } from './dataset-options.ts'
import { describeLocality } from './describe-locality.ts'
import { type FirstConditions, planFirstConditions } from './first-condition.ts'
import type { Preset } from './presets.ts'
import { withSameDayRate } from './same-day-rate.ts'
import { blockSize, VisitCounts } from './visit-counts.ts'
import { createWindow, type Window } from './window.ts'
import { makeWorld, type World } from './world.ts'

/** The rows of patients, decided but not made: how many, in which world, and what they are judged against. */
export interface PlannedRows {
  /** The options as they were given: plain data that makes the same plan again, in another thread for instance. */
  readonly given: DatasetOptions
  readonly options: ParsedOptions
  /** What the rows must hold to; the manifest carries it. */
  readonly contract: Contract
  /** Of the three tables of patients, visits and bills. */
  readonly rows: RowCounts
  /** Rows that every whole block of patients has, by table. */
  readonly blockRows: RowCounts
  /** What the plan had to change or wants said, in sentences. */
  readonly notes: readonly string[]
  /** `visit_id` of a patient's first visit, by arithmetic. */
  firstVisitId(patientId: number): number
  /** What the generator draws from. */
  readonly draws: PlanDraws
}

/** The sources that the generator draws from. */
export interface PlanDraws {
  readonly root: Root
  readonly odds: Odds
  readonly window: Window
  readonly world: World
  readonly visitCounts: VisitCounts
  readonly firstConditions: FirstConditions
}

/** Plans the rows of a dataset by a preset, from options that were parsed. Throws HC_OPTIONS_INVALID for what cannot be met. */
export function planPreset(options: DatasetOptions, parsed: ParsedOptions, preset: Preset): PlannedRows {
  const { catalogue } = preset
  const odds = withSameDayRate(catalogue, preset.odds, parsed.minorSameDayRate)
  const window = createWindow(parsed.startDay, parsed.todayDay)
  const root = createRoot(parsed.seed)
  const pool = options.zipPool ?? builtInZipPool()
  const world = makeWorld(root, pool, parsed, catalogue, odds)
  const firstConditions = planFirstConditions(catalogue, odds, window)
  const visitCounts = new VisitCounts(root, firstConditions.shares)
  const visits = visitCounts.totalOf(parsed.patients)
  const notes = [
    ...describeLocality(world),
    ...(firstConditions.lowered === 0
      ? []
      : [
          `The window of ${window.days} days holds at most ${window.maxVisits} visits per patient, so larger numbers (up to ${firstConditions.lowered}) were lowered to that for all patients alike.`,
        ]),
  ]
  return {
    given: options,
    options: parsed,
    contract: {
      preset: preset.name,
      startDate: parsed.startDate,
      today: parsed.today,
      mode: world.mode,
      places:
        pool.source === 'built-in'
          ? { source: 'built-in', version: pool.version }
          : { source: 'file', sha256: pool.version, rows: chosenRows(world) },
      catalogue,
    },
    rows: { patients: parsed.patients, visits, billing: visits },
    blockRows: { patients: blockSize, visits: visitCounts.blockTotal, billing: visitCounts.blockTotal },
    notes,
    firstVisitId: (patientId) => visitCounts.firstVisitId(patientId),
    draws: { root, odds, window, world, visitCounts, firstConditions },
  }
}

function chosenRows({ places }: World) {
  return places.zipcodes.map((zipcode, place) => ({
    zipcode,
    city: places.cities[place]!,
    state: places.stateCodes[places.stateOf[place]!]!,
  }))
}
