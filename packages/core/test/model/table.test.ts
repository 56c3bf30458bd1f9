import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { date, defineTable, int32, int64, money, oneOf, text } from '../../src/model/table.ts'
import { tables } from '../../src/model/tables.ts'

describe('defineTable', () => {
  const table = defineTable(
    'pets',
    'Pets.',
    z.object({
      pet_id: int32({ key: 'primary', description: 'Number.' }),
      owner_id: int64({ references: 'owners.owner_id', unique: true, description: 'Owner.' }),
      kind: oneOf(['cat', 'dog'], { description: 'Kind.' }),
      nickname: text({ description: 'Nickname.' }).nullable(),
      born: date({ description: 'Birth.' }),
      price: money({ description: 'Price.' }).nullable(),
    }),
  )

  it('reads the columns of a schema in its order', () => {
    expect(table.columns).toEqual([
      { name: 'pet_id', type: 'int32', nullable: false, primaryKey: true, unique: true, description: 'Number.' },
      {
        name: 'owner_id',
        type: 'int64',
        nullable: false,
        primaryKey: false,
        unique: true,
        references: { table: 'owners', column: 'owner_id' },
        description: 'Owner.',
      },
      {
        name: 'kind',
        type: 'text',
        nullable: false,
        primaryKey: false,
        unique: false,
        description: 'Kind.',
        values: ['cat', 'dog'],
      },
      { name: 'nickname', type: 'text', nullable: true, primaryKey: false, unique: false, description: 'Nickname.' },
      { name: 'born', type: 'date', nullable: false, primaryKey: false, unique: false, description: 'Birth.' },
      {
        name: 'price',
        type: 'money',
        nullable: true,
        primaryKey: false,
        unique: false,
        description: 'Price.',
        unit: 'US dollars',
      },
    ])
  })

  it('refuses a field that no column function made', () => {
    expect(() => defineTable('pets', 'Pets.', z.object({ age: z.number() }))).toThrow(
      'pets.age is not made by a column function',
    )
  })
})

describe('the three tables', () => {
  it('stand in the order of their keys, parents first', () => {
    expect(tables.map(({ name }) => name)).toEqual(['patients', 'visits', 'billing'])
    tables.forEach(({ columns }, t) => {
      for (const { references } of columns) {
        if (references === undefined) continue
        const parent = tables.findIndex(({ name }) => name === references.table)
        expect(parent).toBeGreaterThanOrEqual(0)
        expect(parent).toBeLessThan(t)
        expect(tables[parent]!.columns.some(({ name, unique }) => name === references.column && unique)).toBe(true)
      }
    })
  })

  it('keep their column names and order, which are a contract', () => {
    expect(tables.map(({ columns }) => columns.map(({ name }) => name).join(' '))).toEqual([
      'patient_id first_name last_name name date_of_birth age gender phone_number email address city state zipcode ' +
        'insurance_provider insurance_policy_number blood_type',
      'visit_id patient_id name age gender condition severity treatment medication dosage frequency test_results doctor ' +
        'hospital hospital_state hospital_zipcode room_number date_of_admission date_of_discharge follow_up_required',
      'billing_id visit_id patient_id billing_date insurance_coverage_amount patient_responsibility_amount payment_plan ' +
        'expected_payment_date actual_payment_date payment_status total_charge',
    ])
  })

  it('have nulls in six columns alone', () => {
    const nullable = tables.flatMap(({ columns }) =>
      columns.filter((column) => column.nullable).map(({ name }) => name),
    )
    expect(nullable).toEqual([
      'insurance_provider',
      'insurance_policy_number',
      'medication',
      'dosage',
      'frequency',
      'actual_payment_date',
    ])
  })
})
