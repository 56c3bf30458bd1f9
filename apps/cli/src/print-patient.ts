import { HcError } from '@hc/core/error'
import { maxPatients, remakePatient } from '@hc/core/patient'
import { currentDay } from './current-day.ts'
import { type DatasetFlags, datasetOptions } from './dataset-flags.ts'
import { formatPatient } from './format-patient.ts'
import { parseWholeNumber } from './parse-number.ts'

/** The flags of `hc patient`, as typed. */
export interface PatientFlags extends DatasetFlags {
  readonly json?: boolean
}

/** Makes one patient anew and prints their journey on stdout. */
export async function printPatient(id: string, flags: PatientFlags): Promise<void> {
  const patientId = parseWholeNumber('the patient id', id, maxPatients)
  const { seed, today = currentDay() } = flags
  if (seed === undefined) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      'give the --seed of the dataset; its manifest.json has it among the options',
    )
  }
  const { contract, ...rows } = await remakePatient(await datasetOptions({ ...flags, seed, today }), patientId)
  process.stdout.write(flags.json ? `${JSON.stringify(rows, null, 2)}\n` : formatPatient({ ...rows, contract }))
}
