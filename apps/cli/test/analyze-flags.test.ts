import { expect, test } from 'vitest'
import { type AnalyzeFlags, analyzeDataset } from '../src/analyze-dataset.ts'
import { type Analytics, loadAnalytics } from '../src/load-analytics.ts'

const flags: AnalyzeFlags = { format: 'table', rows: '25' }

// Flags are refused before the folder is opened, so there need not be one.
const refused: Readonly<Record<string, readonly [id: string | undefined, flags: Partial<AnalyzeFlags>, says: string]>> =
  {
    'a question like no other': ['xyzzyxyzzy', {}, 'lists them'],
    'an unknown format': [undefined, { format: 'jsn' }, 'did you mean json?'],
    'a format like no other': [undefined, { format: 'powerpoint' }, 'not "powerpoint"'],
    'all questions as CSV': [undefined, { all: true, format: 'csv' }, 'CSV has room for one'],
    'all questions and one': ['payer-mix', { all: true }, '--all answers every question'],
    'rows that are no number': [undefined, { rows: 'all' }, '--rows'],
    'the SQL of no question': [undefined, { sql: true }, 'name it'],
    'a parameter of no question': [undefined, { set: ['a=1'] }, 'name it'],
    'a parameter without a number': ['late-by-hospital', { set: ['least_bills=few'] }, 'name=number'],
    'a folder of questions that is not there': [undefined, { questions: '/nowhere' }, '--questions'],
  }
test.each(Object.entries(refused))('%s is refused', async (_, [id, changed, says]) => {
  await expect(analyzeDataset('/nowhere', id, { ...flags, ...changed })).rejects.toMatchObject({
    code: 'HC_OPTIONS_INVALID',
    message: expect.stringContaining(says),
  })
})

const failures: Readonly<Record<string, readonly [error: Error, says: string]>> = {
  'without the package': [
    Object.assign(new Error("Cannot find package '@hc/analytics' imported from x.js"), {
      code: 'ERR_MODULE_NOT_FOUND',
    }),
    'add it with npm install @hc/analytics',
  ],
  'without the database for this system': [
    Object.assign(
      new Error("Cannot find module '@duckdb/node-bindings-linux-x64/duckdb.node'\nRequire stack:\n- x.js"),
      {
        code: 'MODULE_NOT_FOUND',
      },
    ),
    '--include=optional',
  ],
  'with a database that does not load': [new Error('GLIBC_2.99 not found'), 'GLIBC_2.99 not found'],
}
test.each(Object.entries(failures))('%s it is said what to do', async (_, [error, says]) => {
  const load = (): Promise<Analytics> => Promise.reject(error)
  await expect(loadAnalytics(load)).rejects.toMatchObject({
    code: 'HC_OPTIONS_INVALID',
    message: expect.stringContaining(says),
    cause: error,
  })
})
