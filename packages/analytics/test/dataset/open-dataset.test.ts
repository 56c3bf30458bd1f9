import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { tables } from '@hc/core'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openDataset } from '../../src/index.ts'
import { handMade } from '../hand-made.ts'
import { writeDataset } from '../write-dataset.ts'

let folder: string
let data: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-open-'))
  data = join(folder, 'data')
  await writeDataset(data, handMade())
  return () => rm(folder, { recursive: true })
})

const facts = `
  select
    (select count(*) from patients), (select count(*) from visits), (select count(*) from billing),
    (select sum(total_charge) from billing), (select count(*) from patients where insurance_provider is null),
    (select min(zipcode) from patients), (select max(date_of_discharge) from visits),
    (select count(*) from billing where actual_payment_date is null), (select max(los) from visit),
    (select max(start_date) from dataset), (select max(today) from dataset)`

async function read(dir: string): Promise<unknown> {
  const dataset = await openDataset(dir)
  onTestFinished(() => dataset.close())
  return (await dataset.run(facts)).rows[0]
}

describe('a dataset is read alike', () => {
  const asWritten = async () => read(data)

  test('as it was written', async () => {
    const { patients, visits, billing } = handMade()
    const total = billing.reduce((sum, { total_charge }) => sum + Math.round(total_charge * 100), 0) / 100
    const unpaid = billing.filter(({ actual_payment_date }) => actual_payment_date === null).length
    expect(await asWritten()).toEqual([
      ...[patients.length, visits.length, billing.length],
      ...[total, 3, '10001', '2025-12-21', unpaid, 14, '2024-01-01', '2026-01-01'],
    ])
  })

  test('with columns in another order, and more of them', async () => {
    const path = join(data, 'billing.csv')
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    const turned = lines.map((line, index) => [...line.split(',').reverse(), index === 0 ? 'note' : 'x'].join(','))
    const before = await asWritten()
    await writeFile(path, `${turned.join('\n')}\n`)
    expect(await read(data)).toEqual(before)
  })

  test('compressed, with another delimiter, word for null, date format, and without a header', async () => {
    const before = await asWritten()
    for (const { name } of tables) {
      const path = join(data, `${name}.csv`)
      const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n')
      const cells = lines.map((line) => line.replace(/"([^"]*)"/g, (_, text: string) => text.replaceAll(',', '')))
      const text = cells
        .map((line) =>
          line
            .split(',')
            .map((cell) => (cell === '' ? 'NULL' : cell))
            .join(';'),
        )
        .map((line) => line.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1/$2/$3'))
      await writeFile(`${path}.gz`, gzipSync(`${text.join('\n')}\n`))
      await rm(path)
    }
    const options = { delimiter: ';', header: false, nullText: 'NULL', dateFormat: 'yyyy/MM/dd', gzip: true }
    const files = tables.map(({ name }) => ({ path: `${name}.csv.gz`, table: name }))
    await changeManifest({ outputs: [{ sink: 'csv', options }], files })
    expect(await read(data)).toEqual(before)
  })

  test('out of Parquet in a folder of its own, which is chosen before CSV', async () => {
    const before = await asWritten()
    await mkdir(join(data, 'parquet'))
    const duckdb = await (await DuckDBInstance.create()).connect()
    for (const { name } of tables) {
      const source = `read_csv('${join(data, name)}.csv', all_varchar = true)`
      await duckdb.run(`copy (select * from ${source}) to '${join(data, 'parquet', name)}.parquet'`)
      await rename(join(data, `${name}.csv`), join(data, `${name}.csv.moved`))
    }
    duckdb.closeSync()
    const files = ['parquet', 'csv'].flatMap((format) =>
      tables.map(({ name }) => ({ path: `${format === 'csv' ? '' : 'parquet/'}${name}.${format}`, table: name })),
    )
    await changeManifest({ files })
    expect(await read(data)).toEqual(before)
  })

  test('from a folder whose name has letters that mean something to a database', async () => {
    const before = await asWritten()
    await rename(data, join(folder, "it's a[1]{2}"))
    expect(await read(join(folder, "it's a[1]{2}"))).toEqual(before)
  })
})

describe('of several outputs', () => {
  beforeEach(async () => {
    for (const folder of ['sample', 'whole', 'finance']) await writeDataset(join(data, folder), handMade())
    await writeFile(join(data, 'whole/hospitals.csv'), 'hospital,hospital_type\nAsh Hospital,Teaching\n')
    const firstOnly = (text: string) => `${text.split('\n').slice(0, 2).join('\n')}\n`
    for (const { name } of tables) {
      const path = join(data, 'sample', `${name}.csv`)
      await writeFile(path, firstOnly(await readFile(path, 'utf8')))
    }
    const listed = (folder: string, names = tables.map(({ name }) => name)) =>
      names.map((table) => ({ path: `${folder}/${table}.csv`, table }))
    await changeManifest({
      outputs: [
        { sink: 'csv', folder: 'sample', options: {}, selection: { patientShare: 0.1 } },
        { sink: 'csv', folder: 'finance', options: {}, selection: { tables: ['billing'] } },
        { sink: 'csv', folder: 'whole', options: {} },
      ],
      files: [
        ...listed('sample'),
        ...listed('finance', ['billing']),
        ...listed('whole'),
        { path: 'whole/hospitals.csv', table: 'hospitals' },
      ],
    })
  })

  test('a whole one is read, with its dimensions', async () => {
    const dataset = await openDataset(data)
    onTestFinished(() => dataset.close())
    expect((await dataset.run('select count(*) from patients')).rows).toEqual([[handMade().patients.length]])
    expect(dataset.names).toContain('hospitals')
    const joined = 'select count(*) from visits join hospitals on hospitals.hospital = visits.hospital'
    expect((await dataset.run(joined)).rows[0]![0]).toBeGreaterThan(5)
  })

  test('the one is read that is asked for', async () => {
    const dataset = await openDataset(data, { from: 'sample' })
    onTestFinished(() => dataset.close())
    expect((await dataset.run('select count(*) from patients')).rows).toEqual([[1]])
    expect(dataset.names).not.toContain('hospitals')
  })

  test('one that is not there, or not whole, is refused', async () => {
    await expect(openDataset(data, { from: 'sampel' })).rejects.toThrow('did you mean sample?')
    await expect(openDataset(data, { from: 'elsewhere' })).rejects.toThrow('it has sample, finance, whole')
    await expect(openDataset(data, { from: 'finance' })).rejects.toThrow('lacks the table patients')
  })
})

test('many questions read copies, and find the same', async () => {
  const before = await read(data)
  const dataset = await openDataset(data, { manyQuestions: true })
  onTestFinished(() => dataset.close())
  expect((await dataset.run(facts)).rows[0]).toEqual(before)
  const places =
    'select sum(cast(follow_up as integer)), max(episode_id), sum(days_to_return) from visit left join episode using (episode_id)'
  const alone = await openDataset(data)
  onTestFinished(() => alone.close())
  expect(await dataset.run(places)).toEqual(await alone.run(places))
})

test('a signal that has fired breaks off what is asked', async () => {
  const controller = new AbortController()
  const dataset = await openDataset(data, { signal: controller.signal })
  onTestFinished(() => dataset.close())
  const endless = dataset.run('select count(*) from range(1000000000000) as a where a.range % 7 = 3')
  controller.abort()
  await expect(endless).rejects.toMatchObject({ code: 'HC_ABORTED' })
  await expect(dataset.run('select 1')).rejects.toMatchObject({ code: 'HC_ABORTED' })
  await expect(openDataset(data, { signal: controller.signal })).rejects.toMatchObject({ code: 'HC_ABORTED' })
})

test('a file that is no Parquet is a failure, in one sentence', async () => {
  for (const { name } of tables) await rename(join(data, `${name}.csv`), join(data, `${name}.parquet`))
  await changeFiles((files) => files.map(({ table }) => ({ path: `${table}.parquet`, table })))
  await expect(openDataset(data)).rejects.toMatchObject({
    code: 'HC_IO_FAILED',
    message: expect.stringMatching(/^the dataset could not be read: [^\n]*$/),
  })
})

test('without a window in its manifest, a dataset ends with the last thing that happened', async () => {
  await changeManifest({ contract: undefined })
  const { visits, billing } = handMade()
  const happened = billing.flatMap((bill) => [bill.billing_date, bill.actual_payment_date ?? ''])
  expect(await read(data)).toEqual(expect.arrayContaining([visits.map((each) => each.date_of_admission).sort()[0]]))
  expect(((await read(data)) as unknown[]).at(-1)).toBe(happened.sort().at(-1))
})

test('what is spilled to disk goes away when a dataset is closed or refused', async () => {
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  await (await openDataset(data)).close()
  await rm(join(data, 'visits.csv'))
  await expect(openDataset(data)).rejects.toThrow('lacks visits.csv')
  expect(await readdir(folder)).toEqual(['data'])
})

describe('a dataset is refused when', () => {
  const spoilt: Readonly<Record<string, readonly [spoil: () => Promise<unknown>, says: string]>> = {
    'its folder is not there': [() => rm(data, { recursive: true }), 'there is no dataset in'],
    'a file is missing': [() => rm(join(data, 'visits.csv')), 'lacks visits.csv'],
    'a table is missing': [() => changeFiles((files) => files.slice(0, 2)), 'lacks the table billing'],
    'a column is missing': [
      () => change('patients.csv', 'zipcode', 'postcode'),
      `the table patients in DATA lacks the column zipcode`,
    ],
    'a file is empty': [() => writeFile(join(data, 'patients.csv'), ''), 'lacks the column patient_id'],
    'its manifest is no JSON': [() => writeFile(join(data, 'manifest.json'), '{'), 'is not JSON'],
    'its manifest is something else': [() => writeFile(join(data, 'manifest.json'), '{}'), 'not a manifest of hc'],
    'it has neither CSV nor Parquet': [
      () => changeFiles((files) => files.map(({ table }) => ({ path: `${table}.xlsx`, table }))),
      'neither CSV nor Parquet',
    ],
  }
  test.each(Object.entries(spoilt))('%s', async (_, [spoil, says]) => {
    await spoil()
    await expect(openDataset(data)).rejects.toMatchObject({
      code: 'HC_OPTIONS_INVALID',
      message: expect.stringContaining(says.replace('DATA', data)),
    })
  })
})

async function change(file: string, find: string | RegExp, put: string): Promise<void> {
  const path = join(data, file)
  await writeFile(path, (await readFile(path, 'utf8')).replace(find, put))
}

async function changeManifest(changes: Readonly<Record<string, unknown>>): Promise<void> {
  const path = join(data, 'manifest.json')
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...changes }))
}

async function changeFiles(by: (files: { path: string; table: string }[]) => unknown): Promise<void> {
  await changeManifest({ files: by(JSON.parse(await readFile(join(data, 'manifest.json'), 'utf8')).files) })
}
