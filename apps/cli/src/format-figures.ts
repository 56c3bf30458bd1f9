import type { ValidationSummary } from '@hc/core'

/** What a person wants to see first: clauses, in which {name} stands for a figure and {name%} for one in percent. */
const clauses = [
  '{visits-per-patient} visits and {conditions-per-patient} conditions per patient',
  '{same-day-share%} of visits same-day, {one-night-share%} one night, {longer-stay-share%} longer',
  '{return-within-30-days%} of stays with another within 30 days',
  '{insured-bill-share%} of bills insured',
  'a follow-up costs {follow-up-cost-ratio} of a first visit',
]

/** A few figures of a dataset in one line; clauses whose figures rest on too few rows are left out. */
export function formatFigures({ figures }: ValidationSummary): string {
  const values = new Map(figures.map(({ name, value }) => [name, value]))
  const known = clauses.flatMap((clause) => {
    let isKnown = true
    const text = clause.replace(/\{([\w-]+)(%?)\}/g, (_, name: string, percent: string) => {
      const value = values.get(name) ?? null
      if (value === null) isKnown = false
      else return percent === '' ? value.toFixed(2) : `${(value * 100).toFixed(1)} %`
      return ''
    })
    return isKnown ? [text] : []
  })
  return known.length === 0 ? '' : `On average ${known.join('; ')}.`
}
