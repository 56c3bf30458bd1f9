import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Manifest } from '@hc/core/run'
import ExcelJS from 'exceljs'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import initSqlJs from 'sql.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const hc = fileURLToPath(new URL('../../../apps/cli/bin/hc.js', import.meta.url))
const config = fileURLToPath(new URL('../hc.config.mjs', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'hc-consumers-'))
const file = (path: string) => join(place, 'data', path)
let manifest: Manifest

beforeAll(() => {
  const args = ['generate', '--config', config, '--patients', '300', '--outdir', join(place, 'data')]
  const { status, stderr } = spawnSync(process.execPath, [hc, ...args], { encoding: 'utf8' })
  expect({ status, stderr }).toMatchObject({ status: 0 })
  manifest = JSON.parse(readFileSync(file('manifest.json'), 'utf8')) as Manifest
})
afterAll(() => rmSync(place, { recursive: true }))

const readParquet = async (table: string) =>
  parquetReadObjects({ file: await asyncBufferFromFile(file(`bi-team/${table}.parquet`)), compressors })

describe('one generation feeds', () => {
  test('the BI team with all rows of all tables', async () => {
    for (const table of ['patients', 'visits', 'billing']) {
      expect(await readParquet(table)).toHaveLength(manifest.rows[table]!)
    }
  })

  test('finance with a workbook in its own words', async () => {
    const workbook = new ExcelJS.Workbook()
    const path = manifest.files.find(({ path }) => path.startsWith('finance/'))!.path
    await workbook.xlsx.readFile(file(path))
    const bills = workbook.getWorksheet('bills')!
    const header = (bills.getRow(1).values as unknown[]).filter((cell) => cell !== undefined)
    expect(header).toEqual(expect.arrayContaining(['allowed_amount', 'paid_by_payer', 'patient_balance']))
    expect(bills.actualRowCount).toBe(manifest.rows.billing! + 1)
    expect(workbook.getWorksheet('patients')).toBeUndefined()
  })

  test('the course with a database of whole patients, the same that the BI team has', async () => {
    const SQL = await initSqlJs()
    const database = new SQL.Database()
    const path = manifest.files.find(({ path }) => path.startsWith('course/'))!.path
    database.exec(readFileSync(file(path), 'utf8'))
    const { values } = database.exec('select visit_id, patient_id, hospital from visits order by visit_id')[0]!
    const patients = new Set(values.map(([, patient]) => patient))
    expect(patients.size).toBeGreaterThan(10)
    expect(patients.size).toBeLessThan(60)
    const visits = (await readParquet('visits')) as { visit_id: bigint; patient_id: number; hospital: string }[]
    expect(values).toEqual(
      visits
        .filter(({ patient_id }) => patients.has(patient_id))
        .map(({ visit_id, patient_id, hospital }) => [Number(visit_id), patient_id, hospital]),
    )
  })

  test('data science with rows that name nobody', () => {
    const text = (table: string) => gunzipSync(readFileSync(file(`data-science/${table}.csv.gz`))).toString('utf8')
    expect(text('patients').split('\n')[0]).toBe('patient_id,date_of_birth,gender,state,zipcode,insurance_provider')
    expect(text('visits').trimEnd().split('\n')).toHaveLength(manifest.rows.visits! + 1)
  })
})
