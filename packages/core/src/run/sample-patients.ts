import { purpose } from '../stream/purpose.ts'
import { createRoot } from '../stream/root.ts'
import { Stream } from '../stream/stream.ts'

/** Some of the patients, decided for each by seed and number alone. */
export interface Sample {
  readonly share: number
  /** The rows of these patients that are in it; rows of one patient follow each other. */
  choose(patients: Int32Array | Float64Array, length: number): Uint32Array
}

/** Makes the sample of a share of patients. */
export function createSample(seed: string, share: number): Sample {
  const root = createRoot(seed)
  const stream = new Stream()
  return {
    share,
    choose(patients, length) {
      const chosen = new Uint32Array(length)
      let count = 0
      let patient = -1
      let isIn = false
      for (let row = 0; row < length; row++) {
        if (patients[row] !== patient) {
          patient = patients[row]!
          isIn = stream.turnTo(root, purpose.sample, patient).chance(share)
        }
        if (isIn) chosen[count++] = row
      }
      return chosen.subarray(0, count)
    },
  }
}

/** Standard deviation of a patient's number of rows, well above what any preset gives. */
const rowDeviation = 10
/** Standard errors that no sample passes. */
const neverPassed = 6

/** A number of rows that the sample of a table does not pass, for limits that have to hold beforehand. */
export function sampleRows(rows: number, { share }: Sample): number {
  return Math.min(rows, Math.ceil(rows * share + neverPassed * rowDeviation * Math.sqrt(rows * share)))
}
