import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import type { Batch } from '../../src/model/batch.ts'
import { tables } from '../../src/model/tables.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { prepareCut } from '../../src/run/cut.ts'
import type { Selection } from '../../src/run/selection.ts'
import { type Row, rows } from '../../src/sink/rows.ts'

const plan = planDataset({ patients: 400, seed: 'demo', today: '2026-01-01', zipTarget: 20 })
const source = { tables, rows: plan.rows, seed: 'demo' }

/** The rows that a consumer gets, by the names of its tables. */
function consume(selection: Selection, batchSize = 64): Record<string, Row[]> {
  const cut = prepareCut(selection, source)
  const seen: Record<string, Row[]> = Object.fromEntries(cut.tables.map(({ name }) => [name, []]))
  for (const batch of generate(plan, { batchSize })) {
    const part = cut.take(batch)
    if (part !== undefined) seen[part.table.name]!.push(...rows(part))
  }
  return seen
}

const all = consume({})

describe('what a consumer gets', () => {
  test('without a selection is each batch as it is', () => {
    const cut = prepareCut({}, source)
    for (const batch of generate(plan)) expect(cut.take(batch)).toBe(batch)
    expect(cut).toMatchObject({ rows: plan.rows, warnings: [] })
  })

  test('are the tables named, and no others', () => {
    expect(consume({ tables: ['billing'] })).toEqual({ billing: all.billing })
    expect(consume({ tables: { visits: true } })).toEqual({ visits: all.visits })
  })

  test('are the columns named, in that order, under the names that it gives them', () => {
    const { bills } = consume({
      tables: {
        billing: { as: 'bills', columns: ['total_charge', 'visit_id'], rename: { total_charge: 'allowed_amount' } },
      },
    })
    expect(bills!.map((row) => Object.entries(row))).toEqual(
      all.billing!.map(({ total_charge, visit_id }) => [
        ['allowed_amount', total_charge],
        ['visit_id', visit_id],
      ]),
    )
  })

  test('are tables that know each other by their new names', () => {
    const { tables: known } = prepareCut(
      {
        tables: {
          patients: { as: 'people', rename: { patient_id: 'person_id' } },
          visits: { rename: { patient_id: 'person' } },
          billing: { columns: ['billing_id', 'visit_id'] },
        },
      },
      source,
    )
    const [people, visits, billing] = known
    expect(people).toMatchObject({ name: 'people', renamedFrom: 'patients' })
    expect(visits!.columns.find(({ name }) => name === 'person')).toMatchObject({
      renamedFrom: 'patient_id',
      references: { table: 'people', column: 'person_id' },
    })
    expect(billing!.columns.map(({ name }) => name)).toEqual(Object.keys(billing!.schema.shape))
    expect(billing!.columns[1]!.references).toEqual({ table: 'visits', column: 'visit_id' })
  })

  test('refers to no table that it lacks', () => {
    const { tables: known, warnings } = prepareCut({ tables: ['visits'] }, source)
    expect(known[0]!.columns.some(({ references }) => references !== undefined)).toBe(false)
    expect(warnings).toEqual([])
  })

  test('comes with a warning where a join is lost', () => {
    const withoutKey = { patients: { columns: ['name'] }, visits: true } as const
    expect(prepareCut({ tables: withoutKey }, source).warnings).toEqual([
      'patients.patient_id is left out, so visits cannot be joined with patients',
    ])
    const withoutReference = { patients: true, visits: { columns: ['visit_id'] } } as const
    expect(prepareCut({ tables: withoutReference }, source).warnings).toEqual([
      'visits.patient_id is left out, so visits cannot be joined with patients by it',
    ])
  })
})

describe('a sample of patients', () => {
  const idsOf = (seen: Record<string, Row[]>, table: string) => seen[table]!.map(({ patient_id }) => patient_id)

  test('keeps whole patients, about as many as asked for, whatever the batches', () => {
    const seen = consume({ patientShare: 0.3 })
    const chosen = new Set(idsOf(seen, 'patients'))
    expect(chosen.size).toBeGreaterThan(80)
    expect(chosen.size).toBeLessThan(160)
    for (const { name } of tables) {
      expect(seen[name]).toEqual(all[name]!.filter(({ patient_id }) => chosen.has(patient_id!)))
    }
    expect(consume({ patientShare: 0.3 }, 1)).toEqual(seen)
  })

  test('has the patients of a smaller one among its own', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (a, b) => {
          const [small, large] = [Math.min(a, b), Math.max(a, b)].map(
            (patientShare) => new Set(idsOf(consume({ patientShare, tables: ['patients'] }, 400), 'patients')),
          )
          for (const id of small!) expect(large).toContain(id)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('is announced with rows enough', () => {
    const { rows: announced } = prepareCut({ patientShare: 0.3 }, source)
    const seen = consume({ patientShare: 0.3 })
    for (const { name } of tables) expect(seen[name]!.length).toBeLessThanOrEqual(announced[name]!)
    expect(prepareCut({ patientShare: 1 }, source).rows).toEqual(plan.rows)
  })

  test('leaves the batch that it was taken from as it was', () => {
    const cut = prepareCut({ patientShare: 0.5 }, source)
    const [batch] = generate(plan) as Iterable<Batch> as [Batch]
    const before = JSON.stringify([...rows(batch)])
    cut.take(batch)
    expect(JSON.stringify([...rows(batch)])).toBe(before)
  })
})

describe('refused, in one sentence', () => {
  const refused: Record<string, readonly [Selection, string]> = {
    'an unknown table': [{ tables: ['visit'] }, 'there is no table called "visit"; did you mean visits?'],
    'an unknown column': [
      { tables: { visits: { columns: ['docter'] } } },
      'there is no column in visits called "docter"; did you mean doctor?',
    ],
    'an unknown column to rename': [{ tables: { visits: { rename: { x: 'y' } } } }, 'called "x"; there are visit_id'],
    'no table': [{ tables: [] }, 'name at least one'],
    'no column': [{ tables: { visits: { columns: [] } } }, 'the table visits would have no column'],
    'two tables of one name': [
      { tables: { visits: { as: 'Billing' }, billing: true } },
      'two tables would be called billing',
    ],
    'two columns of one name': [
      { tables: { visits: { rename: { name: 'age' } } } },
      'two columns of visits would be called age',
    ],
    'a column twice': [
      { tables: { visits: { columns: ['age', 'age'] } } },
      'two columns of visits would be called age',
    ],
    'a column renamed and left out': [
      { tables: { visits: { columns: ['age'], rename: { name: 'x' } } } },
      'visits.name is renamed but left out',
    ],
    'a name that no database takes': [{ tables: { visits: { as: 'my visits' } } }, '"my visits" cannot be the name'],
    'a share of nobody': [{ patientShare: 0 }, 'patientShare must be above 0 and up to 1, not 0'],
    'a share of more than all': [{ patientShare: 1.5 }, 'not 1.5'],
  }
  for (const [name, [selection, says]] of Object.entries(refused)) {
    test(name, () => {
      expect(() => prepareCut(selection, source)).toThrow(
        expect.objectContaining({ code: 'HC_OPTIONS_INVALID', message: expect.stringContaining(says) }),
      )
    })
  }
})
