import { CodeBook } from '../../validate/code-book.ts'
import { type CareCodes, payerKinds } from './care-codes.ts'
import { Cube } from './cube.ts'
import type { Person } from './stay.ts'
import { oldestAge } from './stay-counts.ts'

/** Counts of patients: who they are, where they live and who insures them. */
export class PatientCounts {
  readonly firstNames = new CodeBook([], 'open')
  readonly lastNames = new CodeBook([], 'open')
  readonly byBloodType
  readonly coverage
  readonly byPayer
  readonly #firstNameCounts: number[] = []
  readonly #lastNameCounts: number[] = []

  constructor(codes: CareCodes) {
    this.coverage = new Cube({ state: codes.states.size, age: oldestAge + 1, payer: payerKinds.length })
    this.byBloodType = new Cube({ bloodType: codes.bloodTypes.size })
    this.byPayer = new Cube({ payer: codes.payers.size })
  }

  /** Counts a patient; `payer` is below 0 without insurance. */
  add(person: Person, payer: number, bloodType: number, firstName: number, lastName: number): void {
    this.coverage.add([person.state, person.age, person.payerKind])
    if (payer >= 0) this.byPayer.add([payer])
    if (bloodType >= 0) this.byBloodType.add([bloodType])
    if (firstName >= 0) this.#firstNameCounts[firstName] = (this.#firstNameCounts[firstName] ?? 0) + 1
    if (lastName >= 0) this.#lastNameCounts[lastName] = (this.#lastNameCounts[lastName] ?? 0) + 1
  }

  /** How often each given name comes, the commonest first. */
  firstNameCounts(): number[] {
    return this.#firstNameCounts.toSorted((a, b) => b - a)
  }

  /** How often each family name comes, the commonest first. */
  lastNameCounts(): number[] {
    return this.#lastNameCounts.toSorted((a, b) => b - a)
  }
}
