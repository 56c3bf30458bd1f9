import { CodeBook } from '../../validate/code-book.ts'
import { type CareCodes, payerKinds } from './care-codes.ts'
import { Cube } from './cube.ts'
import { nationalAgeGroup, nationalAgeGroups, weightedToNation } from './national-ages.ts'
import type { Fraction } from './return-counts.ts'
import type { Person } from './stay.ts'
import { oldestAge } from './stay-counts.ts'

/** Counts of patients: who they are, where they live and who insures them. */
export class PatientCounts {
  readonly firstNames = new CodeBook([], 'open')
  readonly lastNames = new CodeBook([], 'open')
  readonly byBloodType
  readonly coverage
  readonly byPayer
  /** By age group of the nation, since given names follow the year of birth. */
  readonly #firstNameCounts: readonly number[][] = Array.from({ length: nationalAgeGroups }, () => [])
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
    countName(this.#firstNameCounts[nationalAgeGroup(person.age)]!, firstName)
    countName(this.#lastNameCounts, lastName)
  }

  /** Patients with one of the commonest given names, weighted to the ages of the nation, in percent of all. */
  commonestFirstNames(names: number) {
    const people = this.#firstNameCounts.map(sum)
    const shares = this.firstNames.texts.map((_, name) =>
      weightedToNation((group) => ({ part: this.#firstNameCounts[group]![name] ?? 0, whole: people[group]! })),
    )
    const first = shares[0]
    if (first === undefined || first.value === null) return { value: null, rows: 0 }
    return { value: sum(commonest(shares.map(({ value }) => value!)).slice(0, names)), rows: first.rows }
  }

  /** Patients with one of the commonest family names. */
  commonestLastNames(names: number): Fraction {
    return { part: sum(commonest(this.#lastNameCounts).slice(0, names)), whole: sum(this.#lastNameCounts) }
  }
}

function countName(counts: number[], name: number): void {
  if (name < 0) return
  // Without gaps, which would slow the list down.
  while (counts.length <= name) counts.push(0)
  counts[name] = counts[name]! + 1
}

function commonest(counts: readonly number[]): number[] {
  return counts.toSorted((a, b) => b - a)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
