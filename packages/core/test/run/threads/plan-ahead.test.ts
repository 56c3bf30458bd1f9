import { expect, test } from 'vitest'
import { planDataset } from '../../../src/plan/plan.ts'
import { PlanAhead } from '../../../src/run/threads/plan-ahead.ts'

const options = { patients: 25, seed: 'demo', today: '2026-01-01' }

test('the plan that was made ahead is given for the same options, again and again', () => {
  const ahead = new PlanAhead()
  ahead.prepare({ ...options })
  const plan = ahead.planOf({ ...options })
  expect(ahead.planOf({ ...options })).toBe(plan)
  expect(plan.rows).toEqual(planDataset(options).rows)
})

test('other options get a plan of their own', () => {
  const ahead = new PlanAhead()
  ahead.prepare(options)
  expect(ahead.planOf({ ...options, patients: 26 }).options.patients).toBe(26)
  expect(new PlanAhead().planOf(options).options.patients).toBe(25)
})

test('what cannot be planned is refused when it is asked for', () => {
  const ahead = new PlanAhead()
  const wrong = { ...options, patients: 0 }
  ahead.prepare(wrong)
  expect(() => ahead.planOf(wrong)).toThrow('patients')
})
