import { demographics } from './demographics.ts'
import type { Expectation } from './facts.ts'
import { followUpsAndQuality } from './follow-ups-and-quality.ts'
import { operations } from './operations.ts'
import { revenueCycle } from './revenue-cycle.ts'
import { stayAndCost } from './stay-and-cost.ts'
import { whatIf } from './what-if.ts'

/** The answer to every built-in question, worked out in plain TypeScript, by the question's id. */
export const expectations: Readonly<Record<string, Expectation>> = {
  ...revenueCycle,
  ...stayAndCost,
  ...followUpsAndQuality,
  ...demographics,
  ...operations,
  ...whatIf,
}
