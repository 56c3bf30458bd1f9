import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/sink/rows.ts'
import {
  type Spill,
  type ValidateOptions,
  type ValidationSummary,
  type Validator,
  validate,
} from '../../src/validate/validate.ts'
import { batchesOf, judge, settle, toBatch } from './batches.ts'
import { type Dataset, dataset, tablesByName } from './dataset.ts'
import { faults } from './faults.ts'
import { contract } from './hand-made-contract.ts'

const seed = 20260101
const faultNames = Object.keys(faults)

/** A dataset of some copies of the people, each copy perhaps spoilt by the fault of a rule. */
const spoiltDataset = fc
  .array(fc.option(fc.constantFrom(...faultNames), { freq: 2 }), { minLength: 1, maxLength: 4 })
  .map((names) => ({ names, data: joined(names.map(spoilt)) }))

const cut = fc.record({
  rows: fc.integer({ min: 1, max: 40 }),
  turns: fc.boolean(),
  texts: fc.constantFrom('shared' as const, 'own' as const, 'plain' as const),
})

describe('the summary is that of the rows alone', () => {
  test('whatever the batches', () => {
    fc.assert(
      fc.property(spoiltDataset, cut, ({ data }, cut) => {
        expect(judge(data, cut)).toEqual(judge(data))
      }),
      { seed, numRuns: 120 },
    )
  })

  test('and in the same bytes', () => {
    const data = dataset(5)
    expect(JSON.stringify(judge(data, { rows: 7, turns: true }))).toBe(JSON.stringify(judge(data)))
  })

  test('whichever validators watch which patients', () => {
    fc.assert(
      fc.property(spoiltDataset, fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), ({ data }, at) => {
        fc.pre(isContiguous(data))
        expect(judgeParts(data, at)).toEqual(judge(data))
      }),
      { seed, numRuns: 120 },
    )
  })

  test('whichever validators take turns at ranges of patients, and hand over fingerprints after each', () => {
    const turns = fc.array(fc.record({ at: fc.nat(), by: fc.nat(2) }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(spoiltDataset, turns, fc.boolean(), ({ data }, turns, reversed) => {
        fc.pre(isContiguous(data))
        const validators = [1, 2, 3].map(() => validate(contract))
        const gathered = validate(contract)
        for (const { from, to, by } of inTurns(data, turns)) {
          showPart(validators[by]!, data, from, to)
          gathered.addKeys(structuredClone(validators[by]!.takeKeys()))
        }
        for (const each of reversed ? validators.reverse() : validators) gathered.merge(each)
        expect(settle(gathered, data)).toEqual(judge(data))
      }),
      { seed, numRuns: 120 },
    )
  })

  test('also when the parts send their findings as plain data', () => {
    const data = joined([spoilt('hospital-one-zip'), spoilt('email-unique'), spoilt(null)])
    const sent = (validator: Validator) => ({ state: () => structuredClone(validator.state()) })
    expect(judgeParts(data, [9, 20], {}, sent)).toEqual(judge(data))
  })

  test('whether fingerprints stay in memory or are spilled', () => {
    fc.assert(
      fc.property(spoiltDataset, fc.integer({ min: 1, max: 30 }), ({ data }, keysInMemory) => {
        const spill = memorySpill()
        expect(judge(data, {}, { spill, keysInMemory })).toEqual(judge(data))
        if (data.patients.length > keysInMemory) expect(spill.size('email-unique')).toBeGreaterThan(0)
      }),
      { seed, numRuns: 60 },
    )
  })

  test('also when spilled parts are merged', () => {
    const data = joined([spoilt('email-unique'), spoilt('name-address-unique'), spoilt('policy-number-unique')])
    for (const at of [[13], [5, 30]]) {
      expect(judgeParts(data, at, { keysInMemory: 4, spill: memorySpill })).toEqual(judge(data))
    }
  })
})

describe('between two validators', () => {
  test('a missing patient breaks the rule on ids at the first row after the gap', () => {
    const whole = dataset(2)
    const validator = part(whole, 0, 12)
    validator.merge(part(whole, 13, 24))
    expect(broken(settle(validator, whole))).toEqual(['patient-id-contiguous 14', 'visit-id-contiguous 33'])
  })

  test('one that came after another is found as well', () => {
    const whole = dataset(2)
    const validator = validate(contract)
    for (const [from, to] of [
      [13, 24],
      [0, 12],
    ] as const) {
      showPart(validator, whole, from, to)
    }
    expect(broken(settle(validator, whole))).toEqual(['patient-id-contiguous 14', 'visit-id-contiguous 33'])
  })

  test('none may go on watching once its findings were asked for', () => {
    const validator = validate(contract)
    validator.summary()
    expect(() => validator.watch(toBatch(tablesByName.patients, []))).toThrow('after its findings')
  })
})

/** The rules that are broken, each with its first row. */
function broken({ rules }: ValidationSummary): string[] {
  return rules.filter((rule) => rule.broken > 0).map(({ name, examples }) => `${name} ${examples[0]?.row}`)
}

/** One copy of the people, spoilt by the fault of a rule. */
function spoilt(name: string | null): Dataset {
  const data = dataset()
  if (name !== null) faults[name]!(data)
  return data
}

/** Puts datasets one after the other, with ids, emails, policies and addresses of their own. */
function joined(parts: readonly Dataset[]): Dataset {
  const whole: Dataset = { patients: [], visits: [], billing: [] }
  for (const [copy, data] of parts.entries()) {
    const { length: patients } = whole.patients
    const { length: visits } = whole.visits
    const shift = (row: Row) => ({
      ...row,
      ...('patient_id' in row ? { patient_id: Number(row.patient_id) + patients } : {}),
      ...('visit_id' in row ? { visit_id: Number(row.visit_id) + visits } : {}),
      ...('billing_id' in row ? { billing_id: Number(row.billing_id) + visits } : {}),
    })
    const ownKeys = (row: Row) => ({
      ...row,
      email: `${copy}.${row.email}`,
      address: `${copy} ${row.address}`,
      insurance_policy_number: row.insurance_policy_number === null ? null : `${copy}${row.insurance_policy_number}`,
    })
    whole.patients.push(...data.patients.map((row) => ownKeys(shift(row))))
    whole.visits.push(...data.visits.map(shift))
    whole.billing.push(...data.billing.map(shift))
  }
  return whole
}

/** Whether every id counts up, so that a part's rows can be told by them. */
function isContiguous({ patients, visits, billing }: Dataset): boolean {
  return (
    patients.every((row, index) => row.patient_id === index + 1) &&
    visits.every((row, index) => row.visit_id === index + 1) &&
    visits.every((row) => Number(row.patient_id) <= patients.length) &&
    visits.every((row, index) => index === 0 || Number(row.patient_id) >= Number(visits[index - 1]!.patient_id)) &&
    billing.length === visits.length &&
    billing.every((row, index) => row.visit_id === index + 1)
  )
}

type PartOptions = Omit<ValidateOptions, 'spill'> & { readonly spill?: () => Spill }

/** Judges a dataset by several validators, cut after some patients, and merges what they found. */
function judgeParts(
  data: Dataset,
  at: readonly number[],
  options: PartOptions = {},
  send: (validator: Validator) => Pick<Validator, 'state'> = (validator) => validator,
) {
  const { length } = data.patients
  const bounds = [0, ...at.map((cut) => cut % (length + 1)).sort((a, b) => a - b), length]
  const parts = bounds.slice(1).map((to, index) => part(data, bounds[index]!, to, options))
  const [first, ...others] = parts
  for (const each of others) first!.merge(send(each))
  return settle(first!, data)
}

/** Cuts a dataset after some patients, and says which validator watches each part. */
function inTurns(data: Dataset, turns: readonly { readonly at: number; readonly by: number }[]) {
  const { length } = data.patients
  const cuts = turns.map(({ at, by }) => ({ to: at % (length + 1), by })).sort((a, b) => a.to - b.to)
  return [...cuts, { to: length, by: 0 }].map(({ to, by }, index) => ({ from: cuts[index - 1]?.to ?? 0, to, by }))
}

/** Shows a validator that may have watched others the patients from one place to another. */
function showPart(validator: Validator, data: Dataset, from: number, to: number): void {
  const isIn = (row: Row) => Number(row.patient_id) > from && Number(row.patient_id) <= to
  const visits = data.visits.filter(isIn)
  const before = data.visits.filter((row) => Number(row.patient_id) <= from).length
  const billing = data.billing.slice(before, before + visits.length)
  validator.skipTo({ patientId: from + 1, visitId: before + 1 })
  for (const batch of batchesOf({ patients: data.patients.slice(from, to), visits, billing })) validator.watch(batch)
}

/** A validator that has watched the patients from one place to another. */
function part(data: Dataset, from: number, to: number, { spill, ...options }: PartOptions = {}): Validator {
  const validator = validate(contract, { ...options, ...(spill === undefined ? {} : { spill: spill() }) })
  showPart(validator, data, from, to)
  return validator
}

function memorySpill(): Spill {
  const files = new Map<string, number[]>()
  const fileOf = (name: string) => files.get(name) ?? []
  return {
    append: (name, bytes) => files.set(name, [...fileOf(name), ...bytes]),
    size: (name) => fileOf(name).length,
    read: (name, offset, length) => Uint8Array.from(fileOf(name).slice(offset, offset + length)),
  }
}
