import { bloodTypes } from '../model/patients.ts'
import { surnameWeights } from '../odds/names/surnames.ts'
import type { Odds } from '../odds/odds.ts'
import { conditionCountTables, type FirstConditions } from '../plan/first-condition.ts'
import type { Plan } from '../plan/plan.ts'
import type { Window } from '../plan/window.ts'
import type { World } from '../plan/world.ts'
import { type AliasTable, createAliasTable } from '../stream/alias-table.ts'
import type { Root } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'
import { type CareDictionaries, collectCareDictionaries } from './care-dictionaries.ts'
import { type ConditionTable, compileConditions } from './condition-tables.ts'
import { compileGivenNames, type GivenNames } from './given-names.ts'
import { collectHomeDictionaries, type HomeDictionaries } from './home-dictionaries.ts'
import { createIdentifiers, type Identifiers } from './identifiers.ts'

/** Everything the draws need, compiled once per call of `generate`, and the one stream they share. */
export interface GeneratorTables {
  readonly root: Root
  readonly stream: Stream
  readonly odds: Odds
  readonly window: Window
  readonly world: World
  readonly firstConditions: FirstConditions
  readonly furtherConditions: AliasTable
  /** Draws the number of distinct conditions less one, by number of visits. */
  readonly conditionCounts: readonly AliasTable[]
  readonly conditions: readonly ConditionTable[]
  readonly care: CareDictionaries
  /** 1 for treatments that are a drug. */
  readonly drugTreatments: Uint8Array
  /** Conditions that entitle to Medicare at any age, as bits. */
  readonly medicareBits: number
  readonly bloodTypes: AliasTable
  readonly lastNames: AliasTable
  readonly givenNames: GivenNames
  readonly identifiers: Identifiers
  readonly homes: HomeDictionaries
  readonly hospitalNames: readonly string[]
  readonly doctorNames: readonly string[]
  /** Floors of each hospital, by its size. */
  readonly floorsOf: Uint8Array
  readonly roomsPerFloor: number
  readonly calendarScratch: { readonly latest: Int32Array; readonly targets: Int32Array }
}

const roomsPerFloor = 40
const smallestFloors = 2
const floorsBetween = 7

/** Treatments of the catalogue that consist of a drug. */
const drugTreatmentNames = [
  'Medication',
  'Insulin Therapy',
  'Inhaler',
  'Nebulizer Therapy',
  'Chemotherapy',
  'Allergy Shots',
  'Pain Management',
]

/** Compiles a plan. */
export function compileTables(plan: Plan): GeneratorTables {
  const { root, odds, window, world, firstConditions } = plan.draws
  const { catalogue } = plan.contract
  const care = collectCareDictionaries(catalogue)
  const entitling = catalogue.medicare.entitlingConditions
  return {
    root,
    stream: new Stream(),
    odds,
    window,
    world,
    firstConditions,
    furtherConditions: createAliasTable(catalogue.conditions.map(({ name }) => odds.conditions.weights[name] ?? 0)),
    conditionCounts: conditionCountTables(firstConditions.shares, odds.conditions.perPatient),
    conditions: compileConditions(catalogue, odds, window, care),
    care,
    drugTreatments: Uint8Array.from(care.treatments, (name) => (drugTreatmentNames.includes(name) ? 1 : 0)),
    medicareBits: catalogue.conditions.reduce(
      (bits, { name }, c) => (entitling.includes(name) ? bits | (1 << c) : bits),
      0,
    ),
    bloodTypes: createAliasTable(bloodTypes.map((type) => odds.patient.bloodTypes[type] ?? 0)),
    lastNames: createAliasTable(surnameWeights),
    givenNames: compileGivenNames(),
    identifiers: createIdentifiers(root),
    homes: collectHomeDictionaries(world.places),
    hospitalNames: world.hospitals.map(({ name }) => name),
    doctorNames: world.staff.doctors.map(({ name }) => name),
    floorsOf: Uint8Array.from(world.hospitals, ({ sizeRank }) => smallestFloors + Math.round(floorsBetween * sizeRank)),
    roomsPerFloor,
    calendarScratch: { latest: new Int32Array(window.maxVisits), targets: new Int32Array(window.maxVisits) },
  }
}
