import { expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import type { Batch, Column } from '../../src/model/batch.ts'
import { parseDay } from '../../src/model/calendar.ts'
import { planDataset } from '../../src/plan/plan.ts'

/** Who may have what, written down here a second time, by hand, and read from no catalogue. */
interface Gate {
  readonly ages?: readonly [least: number, most: number]
  readonly gender?: 'Male' | 'Female'
  /** First day. */
  readonly from?: string
  /** Conditions that the patient may have nowhere in the data. */
  readonly notWith?: readonly string[]
}

const adult = { ages: [18, 130] } as const
const conditionGates: Readonly<Record<string, Gate>> = {
  'High blood pressure': adult,
  'Heart disease': adult,
  'Kidney failure': adult,
  Stroke: adult,
  Arthritis: { ages: [40, 130] },
  COPD: { ages: [40, 130] },
  'COVID-19': { from: '2020-02-01' },
}
const childbirthAges = { classic: [25, 50], national: [15, 49] } as const
const bleeding = ['Kidney failure', 'Heart disease', 'Stroke']
const drugGates: Readonly<Record<string, Gate>> = {
  Lisinopril: { notWith: ['Childbirth'] },
  Losartan: { notWith: ['Childbirth'] },
  Atorvastatin: { notWith: ['Childbirth'] },
  Metformin: { ages: [10, 130], notWith: ['Kidney failure'] },
  Empagliflozin: { ages: [18, 130], from: '2014-08-01', notWith: ['Kidney failure', 'Childbirth'] },
  Semaglutide: { ages: [18, 130], from: '2017-12-05' },
  Naproxen: { notWith: bleeding },
  Celecoxib: { notWith: bleeding },
  Tramadol: { ages: [18, 130] },
  Montelukast: { ages: [15, 130] },
  'Montelukast chewable': { ages: [6, 14] },
  Tamoxifen: { ages: [18, 130], gender: 'Female', notWith: ['Stroke', 'Childbirth'] },
  Letrozole: { ages: [51, 130], gender: 'Female' },
  Leuprolide: { ages: [40, 130], gender: 'Male' },
  Enzalutamide: { ages: [40, 130], gender: 'Male' },
  Aspirin: { ages: [19, 130] },
  Doxycycline: { ages: [8, 130], notWith: ['Childbirth'] },
  Levofloxacin: { ages: [18, 130], notWith: ['Childbirth'] },
  Ciprofloxacin: { ages: [18, 130] },
  Sumatriptan: { ages: [18, 130], notWith: ['Heart disease', 'Stroke'] },
  Rizatriptan: { ages: [18, 130], notWith: ['Heart disease', 'Stroke'] },
  Topiramate: { ages: [12, 130], notWith: ['Childbirth'] },
  'Propranolol extended-release': { notWith: ['Asthma'] },
  Labetalol: { notWith: ['Asthma'] },
  Erenumab: { ages: [18, 130], from: '2018-05-17' },
  Baloxavir: { ages: [12, 130], from: '2018-10-24' },
  'Bupropion extended-release': { ages: [18, 130], notWith: ['Stroke'] },
  Alendronate: { ages: [65, 130] },
  'Nirmatrelvir-ritonavir': { from: '2021-12-22' },
  Nitrofurantoin: { notWith: ['Kidney failure'] },
}

it.each(['classic', 'national'] as const)(
  '200,000 patients of %s pass no gate of sex, age, date or other conditions',
  (preset) => {
    // Before COVID-19 and before several drugs, so that gates of date have something to hold back.
    const window = { startDate: '2019-06-01', today: '2026-01-01' }
    const plan = planDataset({ preset, patients: 200_000, seed: 'gates', ...window })
    const gallery = new Gallery({ ...conditionGates, Childbirth: { ages: childbirthAges[preset], gender: 'Female' } })
    for (const batch of generate(plan)) gallery.watch(batch)
    expect(gallery.broken).toEqual({})
    // Every gate had somebody at it.
    expect(gallery.judged.size).toBeGreaterThan(preset === 'national' ? 35 : 30)
  },
)

/** Judges visits by the gates, and counts what passed one that it should not have. */
class Gallery {
  readonly broken: Record<string, number> = {}
  readonly judged = new Set<string>()
  readonly #conditionGates: Readonly<Record<string, Gate>>

  constructor(gates: Readonly<Record<string, Gate>>) {
    this.#conditionGates = gates
  }

  watch(batch: Batch): void {
    if (batch.table.name !== 'visits') return
    const column = (name: string) => batch.columns[batch.table.columns.findIndex((one) => one.name === name)]!
    const patient = numbers(column('patient_id'))
    const [conditionOf, drugOf, genderOf] = [column('condition'), column('medication'), column('gender')].map(texts)
    const [age, admission] = [numbers(column('age')), numbers(column('date_of_admission'))]
    for (let from = 0; from < batch.length; ) {
      let to = from
      const conditions = new Set<string>()
      for (; to < batch.length && patient[to] === patient[from]; to++) conditions.add(conditionOf!(to)!)
      for (let row = from; row < to; row++) {
        const who = { age: age[row]!, gender: genderOf!(row)!, day: admission[row]!, conditions }
        this.#judge(conditionOf!(row)!, this.#conditionGates, who)
        const drug = drugOf!(row)
        if (drug !== null) this.#judge(drug, drugGates, who)
      }
      from = to
    }
  }

  #judge(name: string, gates: Readonly<Record<string, Gate>>, who: Who): void {
    const gate = gates[name]
    if (gate === undefined) return
    this.judged.add(name)
    const { ages, gender, from, notWith } = gate
    const passes =
      (ages === undefined || (who.age >= ages[0] && who.age <= ages[1])) &&
      (gender === undefined || who.gender === gender) &&
      (from === undefined || who.day >= parseDay(from)!) &&
      (notWith === undefined || !notWith.some((other) => who.conditions.has(other)))
    if (!passes) this.broken[name] = (this.broken[name] ?? 0) + 1
  }
}

interface Who {
  readonly age: number
  readonly gender: string
  readonly day: number
  readonly conditions: ReadonlySet<string>
}

function numbers(column: Column): Int32Array | Float64Array {
  if (column.kind !== 'int') throw new TypeError('not numbers')
  return column.values
}

function texts(column: Column): (row: number) => string | null {
  if (column.kind !== 'dict') throw new TypeError('not coded')
  const { codes, dictionary, nulls } = column
  return (row) => (nulls?.[row] === 1 ? null : dictionary[codes[row]!]!)
}
