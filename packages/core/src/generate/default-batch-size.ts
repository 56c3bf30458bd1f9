/** Patients per batch where nothing else is said. */
export const defaultBatchSize = 1000
