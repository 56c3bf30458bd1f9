import { expect, test } from 'vitest'
import { demoArguments } from '../scripts/demo-arguments.mjs'
import { mergeArguments } from '../scripts/merge-arguments.mjs'

const merged = (...given: string[]) => mergeArguments(demoArguments, given).join(' ')

test('without flags of the user the demo is made', () => {
  expect(merged()).toBe('--patients 1000 --seed demo --today 2026-01-01 --outdir out/demo --overwrite')
})

test('a flag of the user replaces the default of the same name, in both spellings', () => {
  expect(merged('--patients', '20')).toBe('--seed demo --today 2026-01-01 --outdir out/demo --overwrite --patients 20')
  expect(merged('--seed=7')).toBe('--patients 1000 --today 2026-01-01 --outdir out/demo --overwrite --seed=7')
})

test('a folder of the user is never overwritten unasked', () => {
  expect(merged('--outdir', 'mine')).toBe('--patients 1000 --seed demo --today 2026-01-01 --outdir mine')
  expect(merged('--outdir=mine')).toBe('--patients 1000 --seed demo --today 2026-01-01 --outdir=mine')
  expect(merged('--outdir=mine', '--overwrite')).toBe(
    '--patients 1000 --seed demo --today 2026-01-01 --outdir=mine --overwrite',
  )
})

test('flags that the demo does not set are added', () => {
  expect(merged('--quiet', '--format', 'csv')).toBe(
    '--patients 1000 --seed demo --today 2026-01-01 --outdir out/demo --overwrite --quiet --format csv',
  )
})
