import { describe, expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import { planDataset } from '../../src/plan/plan.ts'
import { ClassicFindings } from './classic-findings.ts'

/** Value and tolerance of each finding, as the documentation of the preset states them. */
const findings: Readonly<Record<string, readonly [value: number, tolerance: number]>> = {
  'visits per patient': [5.25, 0.15],
  'same-day visits': [7.3, 2],
  'one-night visits': [63.5, 2],
  'longer visits': [29.2, 2],
  'insured bills': [78, 1],
  'Late-Unpaid bills, uninsured': [20.4, 2.5],
  'Late-Unpaid bills, insured': [11.9, 2.5],
  'late bills, Cancer': [49, 4],
  'late bills, Kidney failure': [47, 4],
  'late bills, Stroke': [46, 4],
  'late bills, Heart disease': [44, 4],
  'mean charge, same day': [5_700, 1_140],
  'mean charge, 8 to 10 nights': [63_000, 12_600],
  'charge per day, Kidney failure': [17_500, 3_500],
  'charge per day, Stroke': [17_500, 3_500],
  'charge per day, Cancer': [17_500, 3_500],
  'longest stay, COVID-19': [14, 0],
  'longest stay, Cancer': [10, 0],
  'longest stay of all': [14, 0],
  'follow-up to first charge, median over conditions': [0.5, 0.15],
  'patients with one condition': [55, 3],
  'patients with two conditions': [35, 3],
  'patients with three conditions': [10, 3],
}

describe('classic reproduces the findings of the generator that it imitates', () => {
  const plan = planDataset({
    preset: 'classic',
    patients: 50_000,
    seed: 1,
    startDate: '2022-01-01',
    today: '2026-01-01',
  })
  const measure = new ClassicFindings()
  for (const batch of generate(plan)) measure.watch(batch)
  const values = measure.values()

  it('and measures each finding that is listed, and no other', () => {
    expect(Object.keys(values)).toEqual(Object.keys(findings))
  })

  it.each(Object.entries(findings))('%s', (name, [value, tolerance]) => {
    expect(values[name]!).toBeGreaterThanOrEqual(value - tolerance)
    expect(values[name]!).toBeLessThanOrEqual(value + tolerance)
  })
})
