import { bloodTypes, severities } from '../../model/closed-lists.ts'
import { TextArena } from '../../model/text-arena.ts'
import type { TextBytes } from '../../model/text-bytes.ts'
import { surnames, surnameWeights } from '../../odds/names/surnames.ts'
import type { Odds } from '../../odds/odds.ts'
import { conditionCountTables, type FirstConditions } from '../../plan/first-condition.ts'
import type { PlannedRows } from '../../plan/plan-preset.ts'
import type { Window } from '../../plan/window.ts'
import type { World } from '../../plan/world.ts'
import { type AliasTable, createAliasTable } from '../../stream/alias-table.ts'
import type { Root } from '../../stream/root.ts'
import { Stream } from '../../stream/stream.ts'
import { createIdentifiers, type Identifiers } from '../identifiers.ts'
import { type CareDictionaries, collectCareDictionaries } from './care-dictionaries.ts'
import { type ConditionTable, compileConditions } from './condition-tables.ts'
import { type FurtherConditions, prepareFurtherConditions } from './further-conditions.ts'
import { compileGivenNames, type GivenNames } from './given-names.ts'
import { collectHomeDictionaries, type HomeDictionaries } from './home-dictionaries.ts'
import { compileHospitals, type HospitalTables } from './hospital-tables.ts'
import { compilePayers, type PayerTables } from './payer-tables.ts'
import { compilePayments, type PaymentTables } from './payment-tables.ts'

/** What it takes to draw who a patient is. */
export type PersonTables = Omit<GeneratorTables, 'hospitals' | 'doctorNames'>

/** Everything the draws need, compiled once per call of `generate`, and the one stream they share. */
export interface GeneratorTables {
  readonly root: Root
  readonly stream: Stream
  readonly odds: Odds
  readonly window: Window
  readonly world: World
  readonly firstConditions: FirstConditions
  readonly furtherConditions: FurtherConditions
  /** Draws the number of distinct conditions less one, by number of visits. */
  readonly conditionCounts: readonly AliasTable[]
  readonly conditions: readonly ConditionTable[]
  /** Share of patients without another condition, by their first. */
  readonly aloneShares: readonly number[]
  readonly payers: PayerTables
  readonly payments: PaymentTables
  readonly hospitals: HospitalTables
  /** Chance that the next visit is for the same condition, by severity. */
  readonly recurrence: readonly number[]
  readonly care: CareDictionaries
  /** 1 for treatments that are a drug. */
  readonly drugTreatments: Uint8Array
  /** Conditions that entitle to Medicare at any age, as bits. */
  readonly medicareBits: number
  /** Draws the nights of a follow-up; a slot is the nights. */
  readonly followUpNights: AliasTable
  /** Draws the severity of a follow-up; undefined where it follows from the nights alone. */
  readonly followUpSeverities: AliasTable | undefined
  /** Draws an index into the odds' `soonDays`. */
  readonly soonDays: AliasTable
  readonly bloodTypes: AliasTable
  readonly lastNames: AliasTable
  readonly givenNames: GivenNames
  readonly identifiers: Identifiers
  /** The names as bytes, in the order of their lists. */
  readonly nameTexts: { readonly first: TextBytes; readonly last: TextBytes }
  readonly homes: HomeDictionaries
  readonly hospitalNames: readonly string[]
  readonly doctorNames: readonly string[]
  readonly roomsPerFloor: number
  readonly calendarScratch: { readonly latest: Int32Array; readonly targets: Int32Array }
}

const roomsPerFloor = 40

/** Treatments of the catalogue that consist of a drug. */
const drugTreatmentNames = [
  'Medication',
  'Insulin Therapy',
  'Inhaler',
  'Nebulizer Therapy',
  'Chemotherapy',
  'Allergy Shots',
  'Pain Management',
  'Antibiotics',
  'IV Antibiotics',
  'Immunotherapy',
  'Epidural Injection',
]

/** Compiles a plan. */
export function compileTables(plan: PlannedRows): GeneratorTables {
  return withHospitals(compilePersonTables(plan))
}

/** Adds what it takes to draw visits: for patients of any state, or of one, whose doctors alone are then hired. */
export function withHospitals(tables: PersonTables, state?: number): GeneratorTables {
  const { staff } = tables.world
  const { doctors } = state === undefined ? staff : staff.inState(state)
  return {
    ...tables,
    hospitals: compileHospitals(tables.world, state),
    doctorNames: Array.from(doctors, (doctor) => doctor?.name ?? ''),
  }
}

/** Compiles what does not need the hospitals. */
export function compilePersonTables(plan: PlannedRows): PersonTables {
  const { root, odds, window, world, firstConditions } = plan.draws
  const { catalogue } = plan.contract
  const care = collectCareDictionaries(catalogue)
  const conditions = compileConditions(catalogue, odds, window, care)
  const givenNames = compileGivenNames()
  const entitling = catalogue.medicare.entitlingConditions
  return {
    root,
    stream: new Stream(),
    odds,
    window,
    world,
    firstConditions,
    furtherConditions: prepareFurtherConditions(conditions, odds),
    conditionCounts: conditionCountTables(firstConditions.shares, odds.conditions.perPatient),
    conditions,
    aloneShares: conditions.map(({ condition }) => odds.conditions.aloneShare[condition.name] ?? 0),
    payers: compilePayers(catalogue, odds, world),
    payments: compilePayments(odds),
    recurrence: severities.map((severity) => odds.conditions.recurrence[severity]),
    care,
    drugTreatments: Uint8Array.from(care.treatments, (name) => (drugTreatmentNames.includes(name) ? 1 : 0)),
    medicareBits: catalogue.conditions.reduce(
      (bits, { name }, c) => (entitling.includes(name) ? bits | (1 << c) : bits),
      0,
    ),
    followUpSeverities:
      odds.stay.severity.model === 'shares' ? createAliasTable(odds.stay.severity.followUp) : undefined,
    followUpNights: createAliasTable(odds.stay.followUpNights),
    soonDays: createAliasTable(odds.stay.soonDays.map(({ weight }) => weight)),
    bloodTypes: createAliasTable(bloodTypes.map((type) => odds.patient.bloodTypes[type] ?? 0)),
    lastNames: createAliasTable(surnameWeights),
    givenNames,
    identifiers: createIdentifiers(root, {
      firstNames: givenNames.names,
      lastNames: surnames,
      policyPrefixes: world.payers.prefixes,
    }),
    nameTexts: { first: TextArena.of(givenNames.names), last: TextArena.of(surnames) },
    homes: collectHomeDictionaries(world.places),
    hospitalNames: world.hospitals.map(({ name }) => name),
    roomsPerFloor,
    calendarScratch: { latest: new Int32Array(window.maxVisits), targets: new Int32Array(window.maxVisits) },
  }
}
