import { expect, test } from 'vitest'
import { countLine, countTests } from '../scripts/count-tests.mjs'

const report = (testResults: { status: string; assertionResults: { status: string }[] }[]) => ({
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 0,
  testResults,
})

test('a test file that breaks before its first test counts as a failure', () => {
  const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] }
  expect(countTests(report([failing]))).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(countTests(report([failing, { status: 'failed', assertionResults: [] }])).failed).toBe(2)
})

test('the last line of a run counts what passed and what failed', () => {
  expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(countLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped')
})
