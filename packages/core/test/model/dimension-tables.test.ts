import { describe, expect, it } from 'vitest'
import { dataDictionary } from '../../src/model/data-dictionary.ts'
import { jsonSchema } from '../../src/model/json-schema.ts'
import { dimensionTables, tables } from '../../src/model/tables.ts'

describe('the dimension tables', () => {
  it('stand in the order of their keys, parents first, and refer to each other alone', () => {
    expect(dimensionTables.map(({ name }) => name)).toEqual(['hospitals', 'doctors', 'payers'])
    dimensionTables.forEach(({ columns }, t) => {
      for (const { references } of columns) {
        if (references === undefined) continue
        const parent = dimensionTables.slice(0, t).find(({ name }) => name === references.table)
        expect(parent?.columns.find(({ name }) => name === references.column)?.primaryKey).toBe(true)
      }
    })
  })

  it('keep their column names and order, which are a contract', () => {
    expect(dimensionTables.map(({ columns }) => columns.map(({ name }) => name).join(' '))).toEqual([
      'hospital hospital_state hospital_zipcode hospital_city beds size_class doctors',
      'doctor doctor_state main_hospital second_hospital third_hospital',
      'insurance_provider payer_kind footprint states',
    ])
  })

  it('have keys that are columns of the three tables, so that they can be joined', () => {
    const columns = tables.flatMap((table) => table.columns.map(({ name }) => name))
    for (const table of dimensionTables) {
      const keys = table.columns.filter(({ primaryKey }) => primaryKey)
      expect(keys.map(({ type }) => type)).toEqual(['text'])
      expect(columns).toContain(keys[0]!.name)
    }
  })

  it('are described like the others', async () => {
    await expect(dataDictionary(dimensionTables)).toMatchFileSnapshot('dimension-dictionary.md')
    expect(Object.keys(jsonSchema([...tables, ...dimensionTables]).properties as object)).toEqual([
      ...['patients', 'visits', 'billing', 'hospitals', 'doctors', 'payers'],
    ])
  })
})
