import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Batch, planDataset, type Row, rows, type Table, tables, visits, zipPoolFromRecords } from '@hc/core'
import { run } from '@hc/core/run'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sqlInsertsSink, { type SqlInsertsOptions, sqlInsertsOptions } from '../src/index.ts'
import { anyValues, awkwardTexts, notes, notesBatches, type Values } from './awkward.ts'
import { cloneRow } from './clone-row.ts'
import { type Database, engines, loadable } from './engines.ts'
import { readerOf, readTable } from './read.ts'
import refusedRows from './refused-rows.json' with { type: 'json' }
import { plan, rowsOf, sampleBatches } from './sample.ts'

const seed = 20260101
/** Starting PostgreSQL takes four seconds of a processor, and tests share processors. */
const patience = 180_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-sql-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function write(
  batches: Iterable<Batch>,
  of: readonly Table[],
  given: Partial<SqlInsertsOptions>,
): Promise<string> {
  const into = await mkdtemp(join(folder, 'run-'))
  const { signal } = new AbortController()
  const options = sqlInsertsOptions.parse(given)
  // The seed is a text too, and stands in a comment.
  const opened = await sqlInsertsSink.open({
    tables: of,
    seed: "o'\n\\!",
    today: '2026-01-01',
    folder: into,
    options,
    signal,
  })
  for (const batch of batches) await opened.write(batch)
  await opened.commit()
  return into
}

const readScript = (into: string) => readFile(join(into, 'hc.sql'), 'utf8')

const forms = [
  ['postgres', {}],
  ['postgres', { copy: true }],
  ['sqlite', {}],
  ['duckdb', {}],
] as const

describe.each(forms)('%s with %j', (dialect, given) => {
  test('gives back a dataset row for row', { timeout: patience }, async () => {
    const into = await write(sampleBatches(50), tables, { dialect, ...given })
    const read = readerOf(dialect)
    for (const table of tables) expect(await read(into, table)).toEqual(rowsOf(plan, table))
  })

  test('gives back awkward texts, out of a plain column and out of a dictionary', { timeout: patience }, async () => {
    const count = awkwardTexts.length
    const some = awkwardTexts.map((text, i): Values => [text, awkwardTexts[count - 1 - i]!, null, null, null, null])
    const batches = notesBatches([some])
    const into = await write(batches, [notes], { dialect, ...given })
    expect(await readerOf(dialect)(into, notes)).toEqual([...rows(batches[0]!)])
  })

  test('gives back random rows, however they are cut', { timeout: patience }, async () => {
    const cuts = fc.array(fc.array(anyValues, { maxLength: 30 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(cuts, fc.integer({ min: 1, max: 9 }), async (cut, rowsPerInsert) => {
        const batches = notesBatches(cut)
        const into = await write(batches, [notes], { dialect, rowsPerInsert, ...given })
        const expected: Row[] = batches.flatMap((batch) => [...rows(batch)])
        expect(await readerOf(dialect)(into, notes)).toEqual(expected)
      }),
      { seed, numRuns: 40 },
    )
  })
})

test.each(forms)(
  '%s with %j gives back a hospital and a city of awkward names',
  { timeout: patience },
  async (dialect, given) => {
    const name = `O'Brien's "General", \\N\n=1+1; NULL 🏥 -- $1`
    const records = [
      { zip: '10001', city: `'; DROP TABLE "visits"; --\\` },
      { zip: '10002', city: `NULL` },
    ]
    const awkwardPlan = planDataset({
      patients: 40,
      seed: 'names',
      today: '2026-01-01',
      singleHospital: { name, zipcode: '10001', outstateNeighborShare: 0, localShare: 1 },
      zipPool: zipPoolFromRecords(records, '', 'pool.csv'),
    })
    const outdir = join(folder, `names-${dialect}-${'copy' in given}`)
    await run(awkwardPlan, [{ sink: sqlInsertsSink, options: { dialect, ...given } }], { outdir })
    const read = readerOf(dialect)
    for (const table of tables) expect(await read(outdir, table)).toEqual(rowsOf(awkwardPlan, table))
    expect((await read(outdir, visits)).map(({ hospital }) => hospital)).toContain(name)
  },
)

describe.each(loadable)('the tables in %s', (dialect) => {
  let database: Database
  beforeAll(async () => {
    const into = await write(sampleBatches(50), tables, { dialect })
    database = await engines[dialect].load(await readScript(into))
  }, patience)

  test('have a length of stay that the database computes', async () => {
    const found = await database.query('SELECT "date_of_admission", "date_of_discharge", "los" FROM "visits"')
    const nights = found.map(([from, to]) => (Number(new Date(to!)) - Number(new Date(from!))) / 86_400_000)
    expect(found.map(([, , los]) => los)).toEqual(nights)
    expect(Math.max(...nights)).toBeGreaterThan(3)
    await expect(database.query('UPDATE "visits" SET "los" = 1')).rejects.toThrow(/los|generated/i)
  })

  test('take a copy of a row with keys of its own, and refuse every copy that breaks a rule', async () => {
    await database.query(cloneRow('visits'))
    for (const [what, table, changes] of refusedRows as [string, string, Record<string, string>][]) {
      const result = database.query(cloneRow(table, changes)).then(
        () => 'taken',
        (error: Error) => error.message,
      )
      expect(await result, what).toMatch(/constraint|violates|invalid|out of range|could not convert/i)
    }
    await database.query(cloneRow('patients'))
    await database.query(cloneRow('billing'))
    for (const { name, columns } of tables) {
      const found = await database.query(`SELECT count(*) FROM "${name}" WHERE "${columns[0]!.name}" = 50001`)
      expect(Number(found[0]![0])).toBe(1)
    }
  })
})

test('the types, keys, indexes and comments are those of the model', { timeout: patience }, async () => {
  const into = await write(sampleBatches(50), tables, { schema: 'other' })
  const database = await engines.postgres.load(await readScript(into))
  const list = async (sql: string) => (await database.query(sql)).map((row) => row.join(' '))
  expect(
    await list(
      `SELECT data_type, count(*) FROM information_schema.columns WHERE table_schema = 'other' GROUP BY 1 ORDER BY 1`,
    ),
  ).toEqual(['bigint 3', 'date 6', 'integer 7', 'numeric 3', 'text 29'])
  expect(
    await list(
      `SELECT conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 2`,
    ),
  ).toEqual([
    'other.visits FOREIGN KEY (patient_id) REFERENCES other.patients(patient_id)',
    'other.billing FOREIGN KEY (patient_id) REFERENCES other.patients(patient_id)',
    'other.billing FOREIGN KEY (visit_id) REFERENCES other.visits(visit_id)',
  ])
  expect(
    await list(`SELECT indexname FROM pg_indexes WHERE schemaname = 'other' AND indexname LIKE '%idx' ORDER BY 1`),
  ).toMatchInlineSnapshot(`
    [
      "billing_billing_date_idx",
      "billing_patient_id_idx",
      "billing_payment_status_idx",
      "patients_insurance_provider_idx",
      "patients_state_idx",
      "visits_condition_idx",
      "visits_date_of_admission_idx",
      "visits_doctor_idx",
      "visits_hospital_idx",
      "visits_hospital_state_idx",
      "visits_patient_id_idx",
    ]
  `)
  expect(await list(`SELECT obj_description('other.billing'::regclass)`)).toEqual(['Bills, exactly one per visit.'])
  const commented = `SELECT count(*) FROM pg_description JOIN pg_class ON pg_class.oid = objoid
    WHERE objsubid > 0 AND relnamespace = 'other'::regnamespace`
  // Every column, and the length of stay.
  expect(await list(commented)).toEqual(['48'])
})

test('a consumer with names of its own gets the rules that are left, under them', async () => {
  const outdir = join(folder, 'cut')
  const selection = {
    tables: {
      patients: { as: 'people', columns: ['patient_id', 'gender'] },
      visits: { as: 'stays', rename: { date_of_admission: 'came', date_of_discharge: 'left', patient_id: 'person' } },
    },
    patientShare: 0.5,
  }
  await run(plan, [{ sink: sqlInsertsSink, options: { dialect: 'sqlite' }, selection }], { outdir })
  const database = await engines.sqlite.load(await readScript(outdir))
  const [[people, stays, nights]] = (await database.query(
    'SELECT (SELECT count(*) FROM people), count(*), sum(los) = sum(julianday("left") - julianday(came)) FROM stays',
  )) as [[number, number, number]]
  expect(people).toBeGreaterThan(30)
  expect(people).toBeLessThan(90)
  expect(stays).toBeGreaterThan(people)
  expect(nights).toBe(1)
  await expect(database.query('UPDATE stays SET "left" = \'2000-01-01\'')).rejects.toThrow('stays_discharge_not_before')
  await expect(database.query('UPDATE stays SET person = 5000')).rejects.toThrow('FOREIGN KEY')
  await database.close()
})

test('a script without tables fills those that are there', { timeout: patience }, async () => {
  const tablesOnly = await readScript(await write([], tables, { schema: 'other' }))
  const rowsOnly = await readScript(await write(sampleBatches(50), tables, { schema: 'other', ddl: false, copy: true }))
  const database = await engines.postgres.load(tablesOnly + rowsOnly)
  for (const table of tables) {
    expect(await readTable(database, 'postgres', table, 'other')).toEqual(rowsOf(plan, table))
  }
})
