import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tables } from '../../packages/core/dist/index.js'
import { sqlInsertsOptions, sqlInsertsSink } from '../../packages/writer-sql-inserts/dist/index.js'
import { root } from '../workspace-members.mjs'

const fixtures = join(root, 'packages/writer-sql-inserts/test')
/** @param {string} name */
const fixture = (name) => JSON.parse(readFileSync(join(fixtures, name), 'utf8'))

/** @type {readonly string[]} */
const awkwardTexts = fixture('awkward-texts.json')
/** @type {readonly [what: string, table: string, changes: Record<string, string>][]} */
export const refusedRows = fixture('refused-rows.json')

export { tables }

/**
 * Writes awkward texts into a table `sample`, in a plain column `free` and out of a dictionary in `condition`.
 * @param {string} folder that does not exist yet
 * @param {Record<string, unknown>} given options of the sink
 * @returns {Promise<string[]>} the lines that a client should give back for each row: the bytes of both, in hexadecimal
 */
export async function writeAwkward(folder, given) {
  const backwards = [...awkwardTexts].reverse()
  const column = { nullable: true, primaryKey: false, unique: false, description: "A column; it's awkward." }
  const table = /** @type {any} */ ({
    name: 'sample',
    description: 'Texts that are\\ awkward; \'quoted\', "too".',
    columns: [
      { ...column, name: 'id', type: 'int32', nullable: false, primaryKey: true },
      { ...column, name: 'free', type: 'text' },
      { ...column, name: 'condition', type: 'text' },
    ],
  })
  mkdirSync(folder, { recursive: true })
  const run = await sqlInsertsSink.open({
    tables: [table],
    seed: 'it\'s "awkward" \\! ;',
    today: '2026-01-01',
    folder,
    options: sqlInsertsOptions.parse({ rowsPerInsert: 7, ...given }),
    signal: new AbortController().signal,
  })
  await run.write({
    table,
    length: awkwardTexts.length,
    columns: [
      { kind: 'int', values: Int32Array.from(awkwardTexts, (_, row) => row + 1) },
      { kind: 'text', values: awkwardTexts },
      { kind: 'dict', codes: Uint8Array.from(awkwardTexts, (_, row) => row), dictionary: backwards },
    ],
  })
  await run.commit()
  const hex = (/** @type {string} */ text) => Buffer.from(text).toString('hex')
  return awkwardTexts.map((text, row) => `${hex(text)}|${hex(/** @type {string} */ (backwards[row]))}`)
}

/**
 * Throws where what a database gives back is not what was written.
 * @param {string} what
 * @param {unknown} found
 * @param {unknown} written
 */
export function expectSame(what, found, written) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(written)]
  if (a === b) return
  let at = 0
  while (a?.[at] === b?.[at]) at++
  const around = (/** @type {string | undefined} */ text) => text?.slice(Math.max(0, at - 60), at + 60)
  throw new Error(`${what} differs: found …${around(a)}… in place of …${around(b)}…`)
}

/**
 * Says how many rows each table has, and throws when the manifest counts others.
 * @param {string} where
 * @param {Record<string, number>} counted
 * @param {Record<string, number>} rows
 */
export function expectCounts(where, counted, rows) {
  console.log(
    `${where}: ${Object.entries(counted)
      .map(([table, count]) => `${count} ${table}`)
      .join(', ')}`,
  )
  expectSame(`the number of rows in ${where}`, counted, rows)
}
