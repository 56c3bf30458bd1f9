import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { listing, runHc, temporaryFolder } from './run-hc.ts'

type Cells = Record<string, string>
interface Printed {
  readonly patient: Record<string, string | number | null>
  readonly visits: readonly Record<string, string | number | null>[]
  readonly billing: readonly Record<string, string | number | null>[]
}

const seeded = ['--seed', 'demo', '--today', '2026-01-01'] as const

/** A printed row as CSV has it: money with two decimals, nulls empty. */
function asCells(row: Record<string, string | number | null>): Cells {
  const isMoney = (name: string) => /_amount$|^total_charge$/.test(name)
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value === null ? '' : isMoney(name) ? Number(value).toFixed(2) : String(value),
    ]),
  )
}

async function rowsOf(folder: string, table: string, patientId: number): Promise<Cells[]> {
  const rows: Cells[] = parse(await readFile(join(folder, 'hc-data', `${table}.csv`)), { columns: true })
  return rows.filter((row) => row.patient_id === String(patientId))
}

async function print(folder: string, args: readonly string[]): Promise<Printed> {
  const { code, stdout, stderr } = await runHc(folder, ['patient', ...args, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as Printed
}

describe('hc patient', () => {
  test('prints as JSON the rows that the whole dataset has of a patient', async () => {
    const folder = await temporaryFolder()
    expect(await runHc(folder, ['generate', ...seeded, '--patients', '4800', '--quiet'])).toMatchObject({ code: 0 })
    for (const id of [1, 4711]) {
      const printed = await print(folder, [String(id), ...seeded])
      expect([asCells(printed.patient)]).toEqual(await rowsOf(folder, 'patients', id))
      expect(printed.visits.map(asCells)).toEqual(await rowsOf(folder, 'visits', id))
      expect(printed.billing.map(asCells)).toEqual(await rowsOf(folder, 'billing', id))
    }
  })

  test('takes the flags that decide the data, a scenario and one hospital too', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'mine.yaml'), 'odds: { conditions: { weights: { Flu: 90 } } }')
    const flags = [...seeded, '--scenario', 'mine.yaml', '--hospital-state', 'MT', '--start-date', '2023-01-01']
    expect(await runHc(folder, ['generate', ...flags, '--patients', '8', '--quiet'])).toMatchObject({ code: 0 })
    const printed = await print(folder, ['8', ...flags])
    expect(printed.visits.map(asCells)).toEqual(await rowsOf(folder, 'visits', 8))
    expect(printed.visits[0]?.hospital_state).toBe('MT')
  })

  test('tells the journey in the order of time, with what was done and what it cost', async () => {
    const folder = await temporaryFolder()
    const { patient, visits, billing } = await print(folder, ['7', ...seeded, '--preset', 'classic'])
    const { code, stdout, stderr } = await runHc(folder, ['patient', '7', ...seeded, '--preset', 'classic'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [person = '', ...rest] = stdout.trimEnd().split('\n\n')
    expect(person).toContain(`Patient 7: ${patient.name}, ${patient.gender}, born ${patient.date_of_birth}`)
    expect(rest[0]).toBe(`${visits.length} visits from 2022-01-01 to 2026-01-01, by classic:`)
    const paragraphs = rest.slice(1)
    expect(paragraphs).toHaveLength(visits.length)
    paragraphs.forEach((paragraph, i) => {
      const [visit, bill] = [visits[i]!, billing[i]!]
      expect(paragraph.startsWith(`${visit.date_of_admission}  ${visit.condition}, ${visit.severity}`)).toBe(true)
      for (const part of [visit.hospital, visit.doctor, visit.treatment, bill.payment_plan, bill.payment_status]) {
        expect(paragraph).toContain(part)
      }
    })
    // In classic every return for the same condition is a follow-up.
    expect(paragraphs.filter((paragraph) => paragraph.includes(', follow-up;'))).toHaveLength(
      visits.length - new Set(visits.map(({ condition }) => condition)).size,
    )
  })
})

describe.concurrent('hc patient refuses with exit code 2 and one sentence:', () => {
  const refusals: Readonly<Record<string, readonly [args: readonly string[], says: string]>> = {
    'id 0': [['0', ...seeded], 'the patient id must be a whole number from 1 to 2,000,000,000, not "0"'],
    'an id below 0': [['-5', ...seeded], 'not "-5"'],
    'an id that is no whole number': [['1.5', ...seeded], 'not "1.5"'],
    'an id that is no number': [['Ann', ...seeded], 'not "Ann"'],
    'an id too large': [['2000000001', ...seeded], 'not "2000000001"'],
    'no id': [[...seeded], "missing required argument 'id'"],
    'two ids': [['1', '2', ...seeded], 'too many arguments'],
    'no seed': [['1'], '--seed'],
    'an unknown preset': [['1', ...seeded, '--preset', 'clasic'], 'did you mean classic?'],
    'a scenario that is missing': [['1', ...seeded, '--scenario', 'absent.yaml'], 'absent.yaml does not exist'],
    'a hospital flag without its mode': [['1', ...seeded, '--hospital-name', 'Mercy'], '--single-hospital'],
    'an unknown flag': [['1', ...seeded, '--patients', '5'], 'unknown flag --patients'],
  }
  for (const [name, [args, says]] of Object.entries(refusals)) {
    test(name, async (context) => {
      const folder = await temporaryFolder(context)
      const { code, stdout, stderr } = await runHc(folder, ['patient', ...args])
      expect(stderr).toMatch(/^hc: [^\n]*[^\s.][.?]\n$/)
      expect(stderr).toContain(says)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(await listing(folder)).toEqual([])
    })
  }
})

test('hc patient loads no validator, no reference table, no sink, no schema and nothing of scenarios', async () => {
  // With this, Node tells on stderr of every module it loads.
  const { stderr } = await runHc(await temporaryFolder(), ['patient', '1', ...seeded], { NODE_DEBUG: 'esm' })
  expect(stderr).toMatch(/core[\\/]dist[\\/]generate/)
  expect(stderr).not.toMatch(
    /core[\\/]dist[\\/](validate|calibrate|run|scenario[\\/]apply)|packages[\\/]writer-|zod|yaml/,
  )
})
