import { isMapping } from './merge-overrides.ts'
import type { Scenario } from './scenario.ts'

/** Whether a scenario changes nothing: there is none, or nothing but mappings without a value in them. */
export function isEmptyScenario(scenario: Scenario | undefined): boolean {
  if (!isMapping(scenario)) return scenario === undefined
  // A part that is named but left empty in a file is null; deeper, null removes something.
  return Object.values(scenario).every((part) => part === null || isEmpty(part))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (isMapping(value) && Object.values(value).every(isEmpty))
}
