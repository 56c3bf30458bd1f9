/** The conformance kit for sinks of hc: `sinkCases` gives cases as data, to be run by any test runner. */
export type { Claim, KitSettings, Mapping, ReadTable, SinkCase } from './sink-case.ts'
export { sinkCases } from './sink-cases.ts'
