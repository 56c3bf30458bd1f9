import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../src/generate/identifiers.ts'
import { TextWriter } from '../../src/generate/text-writer.ts'
import { TextArena } from '../../src/model/text-arena.ts'
import { textAtIndex } from '../../src/model/text-bytes.ts'
import { maxPatients } from '../../src/plan/dataset-options.ts'
import { createRoot } from '../../src/stream/root.ts'

const firstNames = ['Ann', "Mary-Jo D'"]
const lastNames = ['Lee', "O'Neil St. "]
const policyPrefixes = ['ABC', '']
const made = createIdentifiers(createRoot('identifiers'), { firstNames, lastNames, policyPrefixes })

/** The identifiers as strings, by the texts that they are made with. */
const identifiers = {
  email: (patient: number, first: string, last: string) =>
    written((writer) => made.email(patient, firstNames.indexOf(first), lastNames.indexOf(last), writer)),
  policyNumber: (patient: number, prefix: string) =>
    written((writer) => made.policyNumber(patient, policyPrefixes.indexOf(prefix), writer)),
  address: (patient: number) => written((writer) => made.address(patient, writer)),
}

function written(write: (writer: TextWriter) => void): string {
  const arena = new TextArena()
  write(new TextWriter(arena))
  return textAtIndex(arena, 0)!
}

/** Patients from all over the range, the ends among them. */
const patients = [...new Set(Array.from({ length: 30_000 }, (_, i) => 1 + i * 66_666)), maxPatients - 1, maxPatients]

describe('identifiers', () => {
  it('are unique over the whole range of patients, even between namesakes', () => {
    expect(new Set(patients.map((p) => identifiers.email(p, 'Ann', 'Lee'))).size).toBe(patients.length)
    expect(new Set(patients.map((p) => identifiers.policyNumber(p, 'ABC'))).size).toBe(patients.length)
    expect(new Set(patients.map((p) => identifiers.address(p))).size).toBe(patients.length)
  })

  it('have one form each', () => {
    for (const p of patients.slice(0, 2000)) {
      expect(identifiers.email(p, 'Ann', 'Lee')).toMatch(/^ann\.lee\d{1,10}@example\.(com|org|net)$/)
      expect(identifiers.policyNumber(p, 'ABC')).toMatch(/^ABC\d{10}$/)
      expect(identifiers.address(p)).toMatch(/^[1-9]\d{0,4} [A-Za-z0-9'. -]+ [A-Z][a-z]+(, Apt [1-9]\d?)?$/)
    }
  })

  it('keep letters alone of a name', () => {
    expect(identifiers.email(1, "Mary-Jo D'", "O'Neil St. ")).toMatch(/^maryjod\.oneilst\d+@/)
  })

  it('give a unit to some addresses, to most none', () => {
    const units = patients.filter((p) => identifiers.address(p).includes(', Apt ')).length / patients.length
    expect(units).toBeCloseTo(0.45 / 1.45, 1)
  })

  it('do not follow the order of patients', () => {
    const numbers = [1, 2, 3, 4].map((p) => Number(identifiers.policyNumber(p, '')))
    expect(Math.min(...numbers.slice(1).map((n, i) => Math.abs(n - numbers[i]!)))).toBeGreaterThan(10_000)
  })
})
