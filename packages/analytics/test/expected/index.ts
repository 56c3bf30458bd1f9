import type { Expectation } from './facts.ts'
import { revenueCycle } from './revenue-cycle.ts'

/** The answer to every built-in question, worked out in plain TypeScript, by the question's id. */
export const expectations: Readonly<Record<string, Expectation>> = { ...revenueCycle }
