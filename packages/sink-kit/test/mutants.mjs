import { abortMutants } from './mutants/abort-mutants.mjs'
import { atomicityMutants } from './mutants/atomicity-mutants.mjs'
import { determinismMutants } from './mutants/determinism-mutants.mjs'
import { encodingMutants } from './mutants/encoding-mutants.mjs'
import { errorMutants } from './mutants/error-mutants.mjs'
import { fidelityMutants } from './mutants/fidelity-mutants.mjs'
import { isolationMutants } from './mutants/isolation-mutants.mjs'
import { lifecycleMutants } from './mutants/lifecycle-mutants.mjs'
import { manifestMutants } from './mutants/manifest-mutants.mjs'
import { optionMutants } from './mutants/option-mutants.mjs'
import { streamingMutants } from './mutants/streaming-mutants.mjs'
import { rightSink } from './right-sink.mjs'

/**
 * Sinks with one fault each, and the case that must find it. Cases that run the sink in a process of its own load this
 * module with `?fault=…`.
 * @typedef {{ case: string, fault: string, says: string, sink: any }} Mutant
 * `says` is part of what the case must say, so that none fails for another reason.
 * @type {readonly Mutant[]}
 */
export const mutants = [
  ...manifestMutants,
  ...optionMutants,
  ...lifecycleMutants,
  ...fidelityMutants,
  ...determinismMutants,
  ...atomicityMutants,
  ...abortMutants,
  ...errorMutants,
  ...isolationMutants,
  ...streamingMutants,
  ...encodingMutants,
]

const fault = new URL(import.meta.url).searchParams.get('fault')
export default fault === null ? rightSink : mutants.find((mutant) => mutant.fault === fault)?.sink
