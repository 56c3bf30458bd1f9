import { changeRun } from '../faults.mjs'
import { rightSink } from '../right-sink.mjs'

/** Sinks with one fault each, for the chapter manifest. @type {readonly import('../mutants.mjs').Mutant[]} */
export const manifestMutants = [
  {
    case: 'manifest/name',
    fault: 'a name with a space',
    says: 'lower-case letters, digits and dashes',
    sink: { ...rightSink, name: 'My Sink' },
  },
  {
    case: 'manifest/name',
    fault: 'no open',
    says: 'a sink has a name, what it supports, and open()',
    sink: { ...rightSink, open: undefined },
  },
  {
    case: 'manifest/claims',
    fault: 'a claim in words',
    says: 'the claim streaming must be true or false',
    sink: { ...rightSink, supports: { ...rightSink.supports, streaming: 'mostly' } },
  },
  {
    case: 'manifest/claims',
    fault: 'a claim that is withdrawn',
    says: 'the claims are others after a run',
    sink: withdrawing(),
  },
]

function withdrawing() {
  const sink = changeRun(() => {
    supports.streaming = false
    return {}
  })
  const supports = { ...rightSink.supports }
  return { ...sink, supports }
}
