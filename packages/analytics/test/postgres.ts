import { PGlite, types } from '@electric-sql/pglite'
import { builtInZipPool, type ColumnType, tables } from '@hc/core'
import { type ResultTable, sharedViews } from '../src/index.ts'
import type { Rows } from './hand-made.ts'

const columnTypes: Readonly<Record<ColumnType, string>> = {
  int32: 'integer',
  int64: 'bigint',
  text: 'text',
  date: 'date',
  money: 'numeric(12,2)',
}

/** A PostgreSQL that holds a dataset. */
export interface Postgres {
  /** Runs a statement over the three tables, zip, dataset, and the shared views. */
  run(sql: string): Promise<ResultTable>
  /** The same, without the shared views. */
  runOnTables(sql: string): Promise<ResultTable>
  close(): Promise<void>
}

/** Starts PostgreSQL and fills it with the three tables, the ZIPs and the shared views. */
export async function startPostgres(data: Rows): Promise<Postgres> {
  const asText = (text: string) => text
  const postgres = await PGlite.create({
    parsers: { [types.DATE]: asText, [types.INT8]: Number, [types.NUMERIC]: Number, [types.FLOAT8]: Number },
  })
  for (const { name, columns } of tables) {
    const list = columns.map((column) => `${column.name} ${columnTypes[column.type]}`).join(', ')
    await postgres.exec(`create table ${name} (${list})`)
    const rows = JSON.stringify(data[name as 'patients' | 'visits' | 'billing'])
    await postgres.query(`insert into ${name} select * from json_populate_recordset(null::${name}, $1)`, [rows])
  }
  await postgres.exec(
    'create table zip (zipcode text, city text, state text, latitude double precision, longitude double precision)',
  )
  const used = new Set([
    ...data.patients.map((each) => each.zipcode),
    ...data.visits.map((each) => each.hospital_zipcode),
  ])
  const pool = builtInZipPool()
  const zips = pool.zipcodes
    .map((zipcode, i) => ({
      zipcode,
      city: pool.cities[i],
      state: pool.states[i],
      latitude: pool.latitudes[i],
      longitude: pool.longitudes[i],
    }))
    .filter(({ zipcode }) => used.has(zipcode))
  await postgres.query('insert into zip select * from json_populate_recordset(null::zip, $1)', [JSON.stringify(zips)])
  await postgres.exec('create schema shared; set search_path = shared, public')
  await postgres.exec(
    `create view dataset as select date '${data.startDate}' as start_date, date '${data.today}' as today`,
  )
  for (const { name, sql } of await sharedViews()) await postgres.exec(`create view ${name} as ${sql}`)

  async function run(sql: string): Promise<ResultTable> {
    const { fields, rows } = await postgres.query<unknown[]>(sql, [], { rowMode: 'array' })
    return {
      columns: fields.map(({ name, dataTypeID }) => ({ name, type: String(dataTypeID) })),
      rows: rows as ResultTable['rows'],
    }
  }
  return {
    run,
    async runOnTables(sql) {
      await postgres.exec('set search_path = public')
      try {
        return await run(sql)
      } finally {
        await postgres.exec('set search_path = shared, public')
      }
    },
    close: () => postgres.close(),
  }
}
