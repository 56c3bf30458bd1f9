import { bloodTypes, genders } from '../model/closed-lists.ts'
import { surnames } from '../odds/names/surnames.ts'
import { codedColumn, type FilledColumns, int32Column, nullableCodedColumn } from './batch-columns.ts'
import type { Draft } from './draft.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'
import { MadeTexts } from './text-column.ts'
import { TextWriter } from './text-writer.ts'

const space = 32
/** Bytes of the texts of a row, about. */
const textBytes = { name: 24, email: 48, address: 36, insurance_policy_number: 16 }

/** Collects the rows of `patients`; the arrays are used again for the next batch. */
export class PatientBatch {
  readonly #tables: GeneratorTables
  readonly #columns
  readonly #writers
  #length = 0

  constructor(tables: GeneratorTables, capacity: number) {
    const { world, givenNames, homes } = tables
    const { places } = world
    this.#tables = tables
    this.#columns = {
      patient_id: int32Column(capacity),
      first_name: codedColumn(givenNames.names, capacity),
      last_name: codedColumn(surnames, capacity),
      name: new MadeTexts(capacity, textBytes.name),
      date_of_birth: int32Column(capacity),
      age: int32Column(capacity),
      gender: codedColumn(genders, capacity),
      phone_number: codedColumn(homes.phones, capacity),
      email: new MadeTexts(capacity, textBytes.email),
      address: new MadeTexts(capacity, textBytes.address),
      city: codedColumn(homes.cities, capacity),
      state: codedColumn(places.stateCodes, capacity),
      zipcode: codedColumn(places.zipcodes, capacity),
      insurance_provider: nullableCodedColumn(world.payers.names, capacity),
      insurance_policy_number: new MadeTexts(capacity, textBytes.insurance_policy_number),
      blood_type: codedColumn(bloodTypes, capacity),
    } as const
    const { name, email, address, insurance_policy_number: policy } = this.#columns
    this.#writers = {
      name: new TextWriter(name.arena),
      email: new TextWriter(email.arena),
      address: new TextWriter(address.arena),
      policy: new TextWriter(policy.arena),
    }
  }

  /** The names of the patients, row by row. */
  get names(): MadeTexts {
    return this.#columns.name
  }

  /** Adds the patient of a draft and gives the number of its row in the batch, from 0. */
  add(draft: Draft): number {
    const columns = this.#columns
    const writers = this.#writers
    const { homes, identifiers, nameTexts, world } = this.#tables
    const { patientId, firstName, lastName } = draft
    if (this.#length === 0) this.#clearTexts()
    const row = this.#length++
    columns.patient_id.values[row] = patientId
    columns.first_name.codes[row] = firstName
    columns.last_name.codes[row] = lastName
    writers.name.begin().add(nameTexts.first, firstName).addCode(space).add(nameTexts.last, lastName).end()
    columns.date_of_birth.values[row] = draft.bornDay
    columns.age.values[row] = draft.ageToday
    columns.gender.codes[row] = draft.gender
    columns.phone_number.codes[row] = draft.phone
    identifiers.email(patientId, firstName, lastName, writers.email)
    identifiers.address(patientId, writers.address)
    columns.city.codes[row] = homes.cityOf[draft.place]!
    columns.state.codes[row] = world.places.stateOf[draft.place]!
    columns.zipcode.codes[row] = draft.place
    columns.insurance_provider.nulls[row] = draft.payer < 0 ? 1 : 0
    columns.insurance_provider.codes[row] = draft.payer < 0 ? 0 : draft.payer
    if (draft.payer < 0) columns.insurance_policy_number.arena.addNull()
    else identifiers.policyNumber(patientId, draft.payer, writers.policy)
    columns.blood_type.codes[row] = draft.bloodType
    return row
  }

  /** Gives the rows since the last call. */
  take(): FilledColumns {
    const filled = { length: this.#length, columns: this.#columns }
    this.#length = 0
    return filled
  }
  // Not when rows are taken: they are on loan until the next are made.
  #clearTexts(): void {
    const { name, email, address, insurance_policy_number: policy } = this.#columns
    for (const texts of [name, email, address, policy]) texts.clear()
  }
}
