import { expect, test } from 'vitest'
import { nearestName } from '../src/nearest-name.ts'

test('a mistyped name is taken for the nearest, and a strange one for none', () => {
  const names = ['csv', 'parquet', 'xlsx']
  expect(['cvs', 'CSV', 'parqet', 'xls', 'docx', ''].map((typed) => nearestName(typed, names))).toEqual([
    'csv',
    'csv',
    'parquet',
    'xlsx',
    undefined,
    undefined,
  ])
})
