import type { Payer } from '../catalogue/catalogue.ts'
import { payerKinds } from '../catalogue/payer-kinds.ts'
import type { Batch, Column } from '../model/batch.ts'
import { doctors } from '../model/doctors.ts'
import { hospitals, sizeClasses } from '../model/hospitals.ts'
import { footprints, payerKindNames, payers } from '../model/payers.ts'
import type { Table } from '../model/table.ts'
import type { Plan } from '../plan/plan.ts'
import type { World } from '../plan/world.ts'

/** Beds of a hospital of size 1: the mean is then about 150, and the least 10; assumed. */
const [bedsOfUsualSize, fewestBeds] = [130, 10]
/** Beds from which on a hospital is of the next size class; assumed. */
const [mediumFrom, largeFrom] = [100, 300]

type Columns = readonly (readonly (string | null)[] | Int32Array)[]

/** Makes the rows of the dimension tables, at most so many a batch. They follow from the world alone. */
export function* dimensionBatches({ contract, draws }: Plan, batchSize: number): Generator<Batch, void, void> {
  const { world } = draws
  yield* cutBatches(hospitals, hospitalColumns(world), batchSize)
  yield* cutBatches(doctors, doctorColumns(world), batchSize)
  yield* cutBatches(payers, payerColumns(contract.catalogue.payers), batchSize)
}

function hospitalColumns({ hospitals, places, staff }: World): Columns {
  const beds = Int32Array.from(hospitals, ({ size }) => Math.max(fewestBeds, Math.round(bedsOfUsualSize * size)))
  return [
    hospitals.map(({ name }) => name),
    hospitals.map(({ state }) => places.stateCodes[state]!),
    hospitals.map(({ place }) => places.zipcodes[place]!),
    hospitals.map(({ place }) => places.cities[place]!),
    beds,
    Array.from(beds, (count) => sizeClasses[count < mediumFrom ? 0 : count < largeFrom ? 1 : 2]),
    Int32Array.from(staff.doctorsOf, (list) => list.length),
  ]
}

function doctorColumns({ hospitals, places, staff }: World): Columns {
  const nthHospital = (nth: number) =>
    staff.doctors.map((doctor) => {
      const hospital = doctor.hospitals[nth]
      return hospital === undefined ? null : hospitals[hospital]!.name
    })
  return [
    staff.doctors.map(({ name }) => name),
    staff.doctors.map((doctor) => places.stateCodes[hospitals[doctor.hospitals[0]!]!.state]!),
    ...[0, 1, 2].map(nthHospital),
  ]
}

function payerColumns(all: readonly Payer[]): Columns {
  return [
    all.map(({ name }) => name),
    all.map(({ kind }) => payerKindNames[payerKinds.indexOf(kind)]!),
    all.map(({ states }) => footprints[states === undefined ? 0 : 1]),
    all.map(({ states }) => states?.join(' ') ?? null),
  ]
}

function* cutBatches(table: Table, columns: Columns, batchSize: number): Generator<Batch, void, void> {
  const rows = columns[0]!.length
  for (let from = 0; from < rows; from += batchSize) {
    const length = Math.min(batchSize, rows - from)
    yield { table, length, columns: columns.map((column) => slice(column, from, from + length)) }
  }
}

function slice(column: Columns[number], from: number, to: number): Column {
  return column instanceof Int32Array
    ? { kind: 'int', values: column.slice(from, to) }
    : { kind: 'text', values: column.slice(from, to) }
}
