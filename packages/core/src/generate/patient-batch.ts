import { bloodTypes, genders } from '../model/closed-lists.ts'
import { surnames } from '../odds/names/surnames.ts'
import { codedColumn, type FilledColumns, int32Column, nullableCodedColumn, textColumn } from './batch-columns.ts'
import type { Draft } from './draft.ts'
import type { GeneratorTables } from './tables/generator-tables.ts'

/** Collects the rows of `patients`; the arrays are used again for the next batch. */
export class PatientBatch {
  readonly #tables: GeneratorTables
  readonly #columns
  #length = 0

  constructor(tables: GeneratorTables, capacity: number) {
    const { world, givenNames, homes } = tables
    const { places } = world
    this.#tables = tables
    this.#columns = {
      patient_id: int32Column(capacity),
      first_name: codedColumn(givenNames.names, capacity),
      last_name: codedColumn(surnames, capacity),
      name: textColumn(capacity),
      date_of_birth: int32Column(capacity),
      age: int32Column(capacity),
      gender: codedColumn(genders, capacity),
      phone_number: codedColumn(homes.phones, capacity),
      email: textColumn(capacity),
      address: textColumn(capacity),
      city: codedColumn(homes.cities, capacity),
      state: codedColumn(places.stateCodes, capacity),
      zipcode: codedColumn(places.zipcodes, capacity),
      insurance_provider: nullableCodedColumn(world.payers.names, capacity),
      insurance_policy_number: textColumn(capacity),
      blood_type: codedColumn(bloodTypes, capacity),
    } as const
  }

  /** Adds the patient of a draft and gives the patient's name. */
  add(draft: Draft): string {
    const columns = this.#columns
    const { givenNames, homes, identifiers, world } = this.#tables
    const row = this.#length++
    const firstName = givenNames.names[draft.firstName]!
    const lastName = surnames[draft.lastName]!
    const name = `${firstName} ${lastName}`
    columns.patient_id.values[row] = draft.patientId
    columns.first_name.codes[row] = draft.firstName
    columns.last_name.codes[row] = draft.lastName
    columns.name.values[row] = name
    columns.date_of_birth.values[row] = draft.bornDay
    columns.age.values[row] = draft.ageToday
    columns.gender.codes[row] = draft.gender
    columns.phone_number.codes[row] = draft.phone
    columns.email.values[row] = identifiers.email(draft.patientId, firstName, lastName)
    columns.address.values[row] = identifiers.address(draft.patientId)
    columns.city.codes[row] = homes.cityOf[draft.place]!
    columns.state.codes[row] = world.places.stateOf[draft.place]!
    columns.zipcode.codes[row] = draft.place
    columns.insurance_provider.nulls[row] = draft.payer < 0 ? 1 : 0
    columns.insurance_provider.codes[row] = draft.payer < 0 ? 0 : draft.payer
    columns.insurance_policy_number.values[row] =
      draft.payer < 0 ? null : identifiers.policyNumber(draft.patientId, world.payers.prefixes[draft.payer]!)
    columns.blood_type.codes[row] = draft.bloodType
    return name
  }

  /** Gives the rows since the last call. */
  take(): FilledColumns {
    const filled = { length: this.#length, columns: this.#columns }
    this.#length = 0
    return filled
  }
}
