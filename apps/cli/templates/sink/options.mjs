import { z } from '@hc/core'

/** Options of the sink, parsed before anything is created. A strict object refuses what it does not know. */
export const mySinkOptions = z.strictObject({
  lineEnd: z.enum(['lf', 'crlf']).default('lf').describe('How a line ends: lf (\\n) or crlf (\\r\\n).'),
})
