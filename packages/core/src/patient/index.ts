/** One patient of a dataset, from the options and a number. Loads what that takes and no more: neither judges nor files. */

export { type DatasetOptions, maxPatients } from '../plan/dataset-options.ts'
export { type RemadePatient, remakePatient } from './remake-patient.ts'
