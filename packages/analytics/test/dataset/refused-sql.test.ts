import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Dataset, openDataset } from '../../src/index.ts'
import { handMade } from '../hand-made.ts'
import { writeDataset } from '../write-dataset.ts'

let folder: string
let dataset: Dataset

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hc-refused-'))
  await writeDataset(join(folder, 'data'), handMade())
  await writeFile(join(folder, 'other.csv'), 'a\n1\n')
  dataset = await openDataset(join(folder, 'data'))
})
afterAll(async () => {
  await dataset.close()
  await rm(folder, { recursive: true })
})

const refused: Readonly<Record<string, readonly [sql: string, says: string]>> = {
  'SQL that is none': ['selec 1', 'syntax error at or near "selec" at line 1, column 1'],
  'a column that is not there': ['select\n  foo from visits', 'at line 2, column 3'],
  'a column behind letters of two bytes': ["select 'éé', foo from visits", 'at line 1, column 14'],
  'a column nearly there': ['select cond from visits', 'did you mean condition'],
  'a table that is not there': ['select * from visitors', 'there are patients, visits, billing, patient'],
  'a function that is not there': ['select meen(age) from visits', 'meen'],
  'a value that is none': ['select cast(name as date) from patients', 'Sam Number'],
  'no SQL': [' ; -- nothing\n/* nor here */', 'it is empty'],
  'two statements': ['select 1; select 2', 'holds 2 statements'],
  'a placeholder': ['select $1', 'placeholders'],
  'an INSERT': ['insert into zip values (1, 2, 3, 4, 5)', 'only SELECT'],
  'a WITH that inserts': ['with a as (select 1) insert into zip select 1, 2, 3, 4, 5 from a', 'only SELECT'],
  'a DELETE': ['delete from zip', 'only SELECT'],
  'a DROP': ['drop view visits', 'only SELECT'],
  'a CREATE': ['create table mine as select 1', 'only SELECT'],
  'an ATTACH': ["attach 'mine.db'", 'only SELECT'],
  'a SET': ['set enable_external_access = true', 'only SELECT'],
  'a RESET': ['reset lock_configuration', 'only SELECT'],
  'a PRAGMA that sets': ['pragma enable_external_access = true', 'only SELECT'],
  'an INSTALL': ['install httpfs', 'only SELECT'],
  'a LOAD': ["load '/nowhere/a.duckdb_extension'", 'only SELECT'],
  'a COPY to a file': ["copy visits to 'mine.csv'", 'nothing can be written'],
  'an EXPORT': ["export database 'mine'", 'nothing can be written'],
  'reading another file': ["select * from read_csv('OTHER')", 'only the files of the dataset'],
  'reading another file by its name alone': ["select * from 'OTHER'", 'refused'],
  'reading the manifest': ["select * from read_text('DATA/manifest.json')", 'only the files of the dataset'],
  'reading a file by way of a folder': ["select * from read_csv('DATA/../other.csv')", 'only the files of the dataset'],
  'reading from the network': ["select * from read_csv('https://example.com/a.csv')", 'refused'],
  'a listing of files': ["select * from glob('OTHER*')", 'only the files of the dataset'],
}

describe('a dataset refuses', () => {
  test.each(Object.entries(refused))('%s', async (_, [sql, says]) => {
    const text = sql.replace('OTHER', join(folder, 'other.csv')).replace('DATA', join(folder, 'data'))
    const error = await dataset.run(text).then(
      () => undefined,
      (reason: unknown) => reason as Error,
    )
    expect(error).toMatchObject({ name: 'HcError', code: 'HC_QUERY_INVALID' })
    expect(error?.message).toContain(says)
    expect(error?.message).not.toContain('\n')
  })

  test('and goes on answering, with no file changed or added', async () => {
    expect((await dataset.run('select count(*) from zip')).rows[0]![0]).toBeGreaterThan(30_000)
    expect((await dataset.run('select count(*) from visits')).rows).toEqual([[handMade().visits.length]])
    expect((await readdir(folder)).sort()).toEqual(['data', 'other.csv'])
    expect((await readdir(join(folder, 'data'))).sort()).toHaveLength(4)
  })
})

test.each([
  'select 1;',
  '-- a comment\nselect 1',
  'with a as (select 1) select * from a',
  'from patients select name',
  'values (1)',
  'describe visits',
  'summarize patients',
  'show tables',
  'explain select 1',
])('a dataset runs %j', async (sql) => {
  expect((await dataset.run(sql)).rows.length).toBeGreaterThan(0)
})
