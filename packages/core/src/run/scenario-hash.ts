import { createHash } from 'node:crypto'
import type { Scenario } from '../scenario/scenario.ts'
import { plainJson } from './plain-json.ts'

/** SHA-256 of a scenario's canonical JSON, keys sorted and without spaces: the same for JSON, YAML and any layout. */
export function scenarioHash(scenario: Scenario): string {
  return createHash('sha256')
    .update(JSON.stringify(plainJson(scenario)))
    .digest('hex')
}
