import type { PatientFrame } from '../patient-frame.ts'
import type { Terms } from '../terms.ts'
import type { Figure } from './figure.ts'
import { addTally, copyTally, sum, type Tally } from './tally.ts'

const kinds = ['medicare', 'medicaid', 'commercial', 'none'] as const
const adultAge = 18
const olderAge = 65

/** Counts what the figures on patients need. */
export class PatientFigures {
  readonly #terms: Terms
  /** Place in `kinds` of each payer's. */
  readonly #kindOf: Int32Array
  readonly #tally: { readonly kindByAge: Float64Array; readonly bloodTypes: Float64Array }

  constructor(terms: Terms) {
    this.#terms = terms
    this.#kindOf = Int32Array.from(terms.payerKinds, (kind) => kinds.indexOf(kind))
    this.#tally = { kindByAge: new Float64Array(3 * kinds.length), bloodTypes: new Float64Array(terms.bloodTypes.size) }
  }

  /** Counts the patients of a frame that have no fault. */
  watch({ int: { faults, payer, age, bloodType }, length }: PatientFrame): void {
    const { kindByAge, bloodTypes } = this.#tally
    const kindOf = this.#kindOf
    for (let row = 0; row < length; row++) {
      if (faults[row] !== 0) continue
      const kind = payer[row]! < 0 ? kinds.length - 1 : kindOf[payer[row]!]!
      const band = age[row]! < adultAge ? 0 : age[row]! < olderAge ? 1 : 2
      const cell = band * kinds.length + kind
      kindByAge[cell] = kindByAge[cell]! + 1
      const blood = bloodType[row]!
      if (blood >= 0) bloodTypes[blood] = bloodTypes[blood]! + 1
    }
  }

  state(): Tally {
    return copyTally(this.#tally)
  }

  merge(state: Tally): void {
    addTally(this.#tally, state)
  }

  /** Patients counted. */
  get patients(): number {
    return sum(this.#tally.kindByAge)
  }

  figures(): Figure[] {
    const { kindByAge, bloodTypes } = this.#tally
    const ofAge = (band: number) => kindByAge.subarray(band * kinds.length, (band + 1) * kinds.length)
    const [children, adults, older] = [ofAge(0), ofAge(1), ofAge(2)]
    const uninsured = kindByAge[3]! + kindByAge[7]! + kindByAge[11]!
    const share = (name: string, description: string, numerator: number, denominator: number): Figure => ({
      name,
      description,
      minRows: 100,
      numerator,
      denominator,
    })
    return [
      share('insured-patient-share', 'Patients with insurance, of all.', this.patients - uninsured, this.patients),
      share(
        'uninsured-share-18-64',
        'Patients without insurance, of those aged 18 to 64 today.',
        adults[3]!,
        sum(adults),
      ),
      share('medicare-share-65-plus', 'Patients with Medicare, of those aged 65 or more today.', older[0]!, sum(older)),
      share(
        'medicare-share-under-65',
        'Patients with Medicare, of those below 65 today.',
        children[0]! + adults[0]!,
        sum(children) + sum(adults),
      ),
      share('medicaid-share-under-18', 'Patients with Medicaid, of those below 18 today.', children[1]!, sum(children)),
      share(
        'o-positive-share',
        'Patients of blood type O+, of all.',
        bloodTypes[this.#terms.bloodTypes.codeOf('O+')]!,
        sum(bloodTypes),
      ),
    ]
  }
}
