import type { Batch } from '../model/batch.ts'
import type { Contract } from '../plan/contract.ts'
import type { Row } from '../sink/rows.ts'
import { createValidator } from './create-validator.ts'
import type { Fingerprint } from './keys/fingerprint.ts'
import type { Spill } from './keys/spill.ts'
import type { Suspect, UniqueKeysState } from './keys/unique-keys.ts'
import type { FirstIds } from './row-range.ts'
import type { ValidationSummary } from './summary.ts'
import type { ValidatorState } from './validator-state.ts'

export type { Spill } from './keys/spill.ts'
export type { Suspect, UniqueKeysState } from './keys/unique-keys.ts'
export type { FirstIds } from './row-range.ts'
export type { Cell, Example, FigureSummary, RuleSummary, ValidationSummary } from './summary.ts'
export type { ValidatorState } from './validator-state.ts'

/** What a validator may be told beside the contract. */
export interface ValidateOptions {
  /** Where fingerprints go when they are many; without it they stay in memory. */
  readonly spill?: Spill
  /** Fingerprints per uniqueness rule that stay in memory when there is a spill. Default 1,048,576: 12 MB. */
  readonly keysInMemory?: number
  /** Ids of the first rows, for one of several validators that share a dataset. Default 1 and 1. */
  readonly first?: FirstIds
  /** Stands for values in the search for equal ones. Default: 64 bits of two hashes. */
  readonly fingerprint?: Fingerprint
}

/** Judges the rows of a dataset as its batches go by. */
export interface Validator {
  /**
   * Takes a batch of `patients`, `visits` or `billing`; other tables are let pass. Batches of a table come in order,
   * tables may alternate, a parent row comes before its children. The batch's arrays may be reused afterwards. Never
   * throws on account of a row. Throws when the summary, the suspects or the state have been asked for.
   */
  watch(batch: Batch): void
  /**
   * Settles the rows so far and goes on with those of other ids, for a validator that watches several ranges of
   * patients while others watch the rest. Whether the ranges leave gaps is judged when all are merged.
   */
  skipTo(first: FirstIds): void
  /**
   * Gives, after the last batch, the pairs of patients whose values have equal fingerprints. Show each pair again with
   * `confirm`; a summary with pairs that were not shown has not passed.
   */
  suspects(): readonly Suspect[]
  /** Decides on a suspect by the values of its two rows of `patients`, given in the order of `suspect.rows`. */
  confirm(suspect: Suspect, first: Row, second: Row): void
  /** What was found so far as plain data that can be sent to another thread; after the last batch, before `suspects`. */
  state(): ValidatorState
  /**
   * Takes over what another validator of the same contract found in other rows, before them or after. At any time, also
   * between two batches.
   */
  merge(other: Pick<Validator, 'state'>): void
  /** Hands over the fingerprints gathered so far, so that they need not stay in memory until the end. */
  takeKeys(): readonly UniqueKeysState[]
  /** Takes fingerprints that another validator of the same contract handed over. */
  addKeys(keys: readonly UniqueKeysState[]): void
  /** What was found; after the last batch. */
  summary(): ValidationSummary
  /** Bytes of memory that the fingerprints take now: 12 a key, in arrays that grow by doubling. */
  uniquenessBytes(): number
}

/** Makes a validator for rows under a contract. It knows nothing of odds. Throws HC_OPTIONS_INVALID for a bad contract. */
export function validate(contract: Contract, options: ValidateOptions = {}): Validator {
  return createValidator(contract, options)
}
