import type { ValidationSummary } from '@hc/core'

/** The figures that a person wants to see first, and the words around each; `%` stands for a share. */
const shown: readonly (readonly [name: string, form: string])[] = [
  ['visits-per-patient', '# visits and'],
  ['conditions-per-patient', '# conditions per patient;'],
  ['same-day-share', '% of visits same-day,'],
  ['one-night-share', '% one night,'],
  ['longer-stay-share', '% longer;'],
  ['insured-bill-share', '% of bills insured;'],
  ['follow-up-cost-ratio', 'a follow-up costs # of a first visit'],
]

/** A few figures of a dataset in one line; nothing when they are not all there, as in a handful of rows. */
export function formatFigures({ figures }: ValidationSummary): string {
  const words: string[] = []
  for (const [name, form] of shown) {
    const value = figures.find((figure) => figure.name === name)?.value
    if (value === undefined || value === null) return ''
    words.push(form.replace('#', value.toFixed(2)).replace('%', `${(value * 100).toFixed(1)} %`))
  }
  return `On average ${words.join(' ')}.`
}
