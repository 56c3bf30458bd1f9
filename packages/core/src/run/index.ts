/** The runner of hc, and the files that sinks write: the only part of core that touches files. */

export { diskSpill } from './disk-spill.ts'
export type { Progress } from './drive.ts'
export { gzipInto } from './gzip-file.ts'
export { formatJson, type Manifest, type ManifestFile } from './manifest.ts'
export { createFile, type OutputFile } from './output-file.ts'
export { isSink, type Output, parseOptions } from './prepare-outputs.ts'
export { planSource, run } from './run.ts'
export { type RunResult, type RunSettings, runSource } from './run-source.ts'
export type { Selection, TableSelection } from './selection.ts'
export type { PatientRange, Recipe, Source } from './source.ts'
export { worthwhileThreads } from './threads/worthwhile-threads.ts'
