import { expect, test } from 'vitest'
import { jsonSchema } from '../../src/model/json-schema.ts'
import { tables } from '../../src/model/tables.ts'

interface Described {
  properties: Record<
    string,
    { description: string; items: { properties: Record<string, unknown>; required: string[] } }
  >
}

test('every column of every table is described, in order, and required', () => {
  const schema = jsonSchema(tables) as unknown as Described
  for (const table of tables) {
    const described = schema.properties[table.name]!
    const names = table.columns.map(({ name }) => name)
    expect(described.description).toBe(table.description)
    expect(Object.keys(described.items.properties)).toEqual(names)
    expect(described.items.required).toEqual(names)
  }
})

test('a column says its type, its key and what it refers to', () => {
  const { billing } = (jsonSchema(tables) as unknown as Described).properties
  expect(billing!.items.properties).toMatchObject({
    billing_id: { type: 'integer', key: 'primary' },
    visit_id: { references: 'visits.visit_id', unique: true },
    payment_plan: { enum: ['Full', 'Incremental'] },
    actual_payment_date: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
  })
})
