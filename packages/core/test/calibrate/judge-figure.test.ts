import { expect, test } from 'vitest'
import { judgeFigure } from '../../src/calibrate/judge-figure.ts'
import { Observations } from '../../src/calibrate/observe/observations.ts'
import type { Observed, ReferenceFigure } from '../../src/calibrate/reference/figure.ts'
import { catalogue } from '../validate/hand-made-contract.ts'

const seen = new Observations(catalogue, 0, 364)
const judge = (observed: readonly Observed[], more: Partial<ReferenceFigure> = {}) =>
  judgeFigure(
    {
      id: 'made_up',
      topic: 'severity',
      measures: 'Nothing.',
      standing: 'published',
      ...more,
      values: observed.map((each, place) => ({
        label: `value ${place}`,
        unit: 'days',
        target: 2,
        band: { low: 1, high: 3 },
        minRows: 10,
        observe: () => each,
      })),
    },
    seen,
  )

const inside = { value: 3, rows: 10 }
const outside = { value: 3.000001, rows: 10 }
const few = { value: 9, rows: 9 }
const none = { value: null, rows: 0 }

test('a figure passes when all its values do, and fails when one does not', () => {
  expect(judge([inside, inside]).outcome).toBe('pass')
  expect(judge([inside, outside]).outcome).toBe('fail')
  expect(judge([few, outside]).outcome).toBe('fail')
})

test('a value with too few rows is not judged, and its figure waits for it', () => {
  expect(judge([few]).values[0]).toMatchObject({ outcome: 'too few rows', observed: 9, rows: 9, minRows: 10 })
  expect(judge([inside, few]).outcome).toBe('too few rows')
  expect(judge([inside, none]).outcome).toBe('too few rows')
})

test('where parts decide, values with too few rows are left out', () => {
  expect(judge([inside, few], { judgedInPart: true }).outcome).toBe('pass')
  expect(judge([outside, few], { judgedInPart: true }).outcome).toBe('fail')
  expect(judge([none, few], { judgedInPart: true }).outcome).toBe('too few rows')
})

test('what is observed is rounded to 6 decimals before it is judged', () => {
  expect(judge([{ value: 3.0000004, rows: 10 }]).values[0]).toMatchObject({ observed: 3, outcome: 'pass' })
})
