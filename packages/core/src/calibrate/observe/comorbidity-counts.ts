import type { ConditionName } from '../../catalogue/condition-names.ts'
import type { CareCodes } from './care-codes.ts'
import { Cube } from './cube.ts'
import type { Person } from './stay.ts'

/** Ages from which adults are compared with each other. */
const bandStarts = [18, 35, 50, 65, 75, 85] as const

/** How much likelier two conditions are together than apart, and what it rests on. */
export interface Association {
  /** Odds ratio of Mantel and Haenszel over age bands and sexes; null where it cannot be worked out. */
  readonly oddsRatio: number | null
  /** Patients who would have both if neither had to do with the other: what sets the noise. */
  readonly expectedTogether: number
}

/** Counts which conditions adults have together, women with a Childbirth visit left out. */
export class ComorbidityCounts {
  readonly #codes: CareCodes
  readonly #patients
  readonly #together

  constructor(codes: CareCodes) {
    const stratum = bandStarts.length * codes.genders.size
    this.#codes = codes
    this.#patients = new Cube({ stratum })
    this.#together = new Cube({ stratum, one: codes.conditions.size, other: codes.conditions.size })
  }

  /** Counts a patient with all conditions that it has anywhere. */
  add(person: Person, conditions: Iterable<number>): void {
    const all = [...conditions]
    if (person.age < bandStarts[0] || all.includes(this.#codes.childbirth)) return
    const stratum = bandOf(person.age) * this.#codes.genders.size + person.gender
    this.#patients.add([stratum])
    for (const one of all) {
      for (const other of all) this.#together.add([stratum, one, other])
    }
  }

  /** The association of two conditions, adjusted for age band and sex. */
  association(one: ConditionName, other: ConditionName): Association {
    const [a, b] = [one, other].map((name) => this.#codes.conditions.codeOf(name)) as [number, number]
    const both = this.#together.along('stratum', { one: a, other: b })
    const withOne = this.#together.along('stratum', { one: a, other: a })
    const withOther = this.#together.along('stratum', { one: b, other: b })
    let [concordant, discordant, expectedTogether] = [0, 0, 0]
    this.#patients.along('stratum').forEach((patients, stratum) => {
      if (patients === 0) return
      const [ab, na, nb] = [both[stratum]!, withOne[stratum]!, withOther[stratum]!]
      concordant += (ab * (patients - na - nb + ab)) / patients
      discordant += ((na - ab) * (nb - ab)) / patients
      expectedTogether += (na * nb) / patients
    })
    return {
      oddsRatio: discordant === 0 ? null : concordant / discordant,
      expectedTogether: Math.floor(expectedTogether),
    }
  }
}

function bandOf(age: number): number {
  let band = bandStarts.length - 1
  while (bandStarts[band]! > age) band--
  return band
}
