import { tables } from '@hc/core'

/** What makes a copy of a row of each table a row of its own. */
const fresh: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  patients: {
    patient_id: '50001',
    email: "'clone@example.com'",
    address: "'1 Clone Street'",
    insurance_policy_number: "'CLONE1'",
  },
  visits: { visit_id: '50001' },
  billing: { billing_id: '50001', visit_id: '50001' },
}

/**
 * The statement that adds a copy of a row of the sample, with other keys and the given SQL in place of some columns. The
 * visit 50001 has to be there before its bill.
 */
export function cloneRow(tableName: string, changes: Readonly<Record<string, string>> = {}): string {
  const table = tables.find(({ name }) => name === tableName)!
  const columns = table.columns.map(({ name }) => name)
  const values = columns.map((name) => changes[name] ?? fresh[tableName]![name] ?? `"${name}"`)
  // The last row whose patient is insured, where that can be told.
  const insured = tableName === 'patients' ? 'WHERE "insurance_provider" IS NOT NULL' : ''
  const key = columns[0]!
  const last = `(SELECT max("${key}") FROM "${tableName}" ${insured})`
  const names = columns.map((name) => `"${name}"`).join(', ')
  return `INSERT INTO "${tableName}" (${names}) SELECT ${values.join(', ')} FROM "${tableName}" WHERE "${key}" = ${last}`
}
