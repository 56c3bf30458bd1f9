import { z } from '@hc/core'
import { rightSink } from '../right-sink.mjs'

/** Sinks with one fault each, for the chapter options. @type {readonly import('../mutants.mjs').Mutant[]} */
export const optionMutants = [
  {
    case: 'options/defaults',
    fault: 'parsed options are no options',
    says: 'lineEnd: Invalid input',
    sink: {
      ...rightSink,
      options: z.strictObject({
        lineEnd: z
          .literal('lf')
          .default('lf')
          .transform(() => 'LF'),
      }),
    },
  },
  {
    case: 'options/unknown',
    fault: 'unknown options are ignored',
    says: 'an unknown option was taken',
    sink: { ...rightSink, options: z.object({ lineEnd: z.enum(['lf', 'crlf']).default('lf') }) },
  },
  {
    case: 'options/wrong',
    fault: 'any value will do',
    says: 'lineEnd took a symbol for its value',
    sink: { ...rightSink, options: z.strictObject({ lineEnd: z.any().default('lf') }) },
  },
]
