import { abortCases } from './cases/abort-cases.ts'
import { atomicityCases } from './cases/atomicity-cases.ts'
import { determinismCases } from './cases/determinism-cases.ts'
import { encodingCases } from './cases/encoding-cases.ts'
import { errorCases } from './cases/error-cases.ts'
import { fidelityCases } from './cases/fidelity-cases.ts'
import { isolationCases } from './cases/isolation-cases.ts'
import { lifecycleCases } from './cases/lifecycle-cases.ts'
import { limitCases } from './cases/limit-cases.ts'
import { manifestCases } from './cases/manifest-cases.ts'
import { optionCases } from './cases/option-cases.ts'
import { ownershipCases } from './cases/ownership-cases.ts'
import { replaceCases } from './cases/replace-cases.ts'
import { streamingCases } from './cases/streaming-cases.ts'
import type { CaseDefinition, KitSettings, SinkCase } from './sink-case.ts'
import { runTrial } from './trial.ts'

const definitions: readonly CaseDefinition[] = [
  ...manifestCases,
  ...optionCases,
  ...lifecycleCases,
  ...fidelityCases,
  ...ownershipCases,
  ...determinismCases,
  ...atomicityCases,
  ...replaceCases,
  ...abortCases,
  ...errorCases,
  ...isolationCases,
  ...streamingCases,
  ...encodingCases,
  ...limitCases,
]

/**
 * The cases that a sink must pass, in an order in which the first failure tells most. They may run in any order, and
 * need no test runner: `for (const { title, skip, timeout, run } of sinkCases(…)) test(title, { skip, timeout }, run)`
 * is all that vitest and node:test need.
 */
export function sinkCases(settings: KitSettings): SinkCase[] {
  return definitions.map((definition) => {
    const { id, sentence, why, claim, timeout = 60_000 } = definition
    const obstacle = obstacleTo(definition, settings)
    return {
      id,
      title: `${id}: ${sentence}${obstacle === undefined ? '' : ` (${obstacle})`}`,
      why,
      ...(claim !== undefined ? { claim } : {}),
      skip: obstacle !== undefined,
      timeout,
      // Without the arguments that a test runner gives.
      run: async () => {
        if (obstacle !== undefined) throw new Error(`${id} was run and must be skipped: ${obstacle}`)
        await runTrial(definition, settings)
      },
    }
  })
}

/** Why a case cannot be run; undefined when it can. Only the sink's own claims and the surroundings decide. */
function obstacleTo(
  { claim, offered, ownProcess, posixOnly }: CaseDefinition,
  settings: KitSettings,
): string | undefined {
  const supports = (settings.sink as Partial<KitSettings['sink']>).supports ?? {}
  if (claim !== undefined && (supports[claim] === undefined || supports[claim] === false)) {
    return `the sink does not claim ${claim}`
  }
  if (offered !== undefined && settings.sink[offered] === undefined) return `the sink has no ${offered}`
  if (ownProcess && settings.module === undefined) return 'needs the module of the sink'
  if (posixOnly && process.platform === 'win32') return 'not on Windows'
  return undefined
}
