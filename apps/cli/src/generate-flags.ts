import { randomBytes } from 'node:crypto'
import { currentDay } from './current-day.ts'
import type { DatasetFlags } from './dataset-flags.ts'

/** The flags of `hc generate`, as typed. */
export interface GenerateFlags extends DatasetFlags {
  readonly config?: string
  readonly patients?: string
  readonly outdir?: string
  readonly overwrite?: boolean
  readonly format?: string
  readonly sink?: readonly string[]
  readonly option?: readonly string[]
  readonly dateFormat?: string
  readonly dictionary?: boolean
  readonly dimensions?: boolean
  readonly truth?: boolean
  readonly workers?: string
  readonly batchSize?: string
  readonly quiet?: boolean
  readonly json?: boolean
}

/** Flags with defaults, and with the two that would differ from run to run, filled in. */
export type SettledFlags = GenerateFlags & Required<Pick<GenerateFlags, 'patients' | 'seed' | 'today' | 'outdir'>>

/** Fills in the flags that were not given. */
export function settleFlags(flags: GenerateFlags): SettledFlags {
  return {
    ...flags,
    patients: flags.patients ?? '1000',
    outdir: flags.outdir ?? './hc-data',
    seed: flags.seed ?? randomBytes(5).toString('hex'),
    today: flags.today ?? currentDay(),
  }
}
