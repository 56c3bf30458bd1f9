import { strict as assert } from 'node:assert'
import type { Row, Table } from '@hc/core'

/** Asserts that the rows read back are those that were written; the message says where they first differ. */
export function compareRows(table: Table, expected: readonly Row[], found: readonly Row[]): void {
  const names = table.columns.map(({ name }) => name)
  for (let i = 0; i < Math.min(expected.length, found.length); i++) {
    const where = `row ${i + 1} of ${table.name}`
    assert.deepEqual(Object.keys(found[i]!), names, `${where} has other columns, or the same in another order`)
    for (const name of names) {
      const [wrote, read] = [expected[i]![name], found[i]![name]]
      if (Object.is(wrote, read) || (wrote === 0 && read === 0)) continue
      assert.fail(`${where}, ${name}: ${show(wrote)} was written, ${show(read)} came back`)
    }
  }
  assert.equal(
    found.length,
    expected.length,
    `${table.name}: ${expected.length} rows were written, ${found.length} came back`,
  )
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length <= 80 ? text : `${text.slice(0, 60)}… (${text.length} characters)`
}
