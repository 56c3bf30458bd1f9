import { type Batch, type Column, dayNumber } from '@hc/core'
import fc from 'fast-check'
import texts from './awkward-texts.json' with { type: 'json' }
import { tableOf } from './sample.ts'

/** Texts that SQL, its clients or its escapes have stumbled over. `.ci/run` loads them into servers too. */
export const awkwardTexts: readonly string[] = texts

/** A row without its id: a text, a text out of a dictionary, a day, cents, a small number and a large one. */
export type Values = readonly [
  free: string | null,
  coded: string | null,
  day: number | null,
  cents: number | null,
  small: number | null,
  large: number | null,
]

/** A table with a column of every type, each nullable, and no rules. */
export const notes = tableOf([
  { name: 'id', type: 'int32' },
  { name: 'free text', type: 'text' },
  { name: 'condition', type: 'text' },
  { name: 'day', type: 'date' },
  { name: 'amount', type: 'money' },
  { name: 'small', type: 'int32' },
  { name: 'large', type: 'int64' },
])

/** One batch of rows, numbered from `firstId`. The dictionary must hold every coded text. */
export function notesBatch(some: readonly Values[], dictionary: readonly string[], firstId: number): Batch {
  const nulls = (index: number) => Uint8Array.from(some, (row) => (row[index] === null ? 1 : 0))
  const numbers = (index: 2 | 3 | 4 | 5): Column => ({
    kind: 'int',
    values: Float64Array.from(some, (row) => row[index] ?? 0),
    nulls: nulls(index),
  })
  const coded: Column = {
    kind: 'dict',
    codes: Uint16Array.from(some, ([, text]) => (text === null ? 0 : dictionary.indexOf(text))),
    dictionary,
    nulls: nulls(1),
  }
  return {
    table: notes,
    length: some.length,
    columns: [
      { kind: 'int', values: Int32Array.from(some, (_, row) => firstId + row) },
      { kind: 'text', values: some.map(([free]) => free) },
      coded,
      numbers(2),
      numbers(3),
      numbers(4),
      numbers(5),
    ],
  }
}

/** Batches of rows, numbered through, with one dictionary. */
export function notesBatches(cut: readonly (readonly Values[])[]): Batch[] {
  const dictionary = [...new Set(cut.flat().flatMap(([, coded]) => (coded === null ? [] : [coded])))]
  let id = 1
  return cut.map((some) => {
    const batch = notesBatch(some, dictionary, id)
    id += some.length
    return batch
  })
}

const anyText = fc
  .oneof(
    fc.constantFrom(...awkwardTexts),
    fc.array(fc.constantFrom(...awkwardTexts), { maxLength: 4 }).map((some) => some.join('')),
    fc.string(),
    fc.string({ unit: 'binary' }),
  )
  // What no database can hold is refused, and tested apart.
  .map((text) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, ''))

const day = fc.oneof(
  fc.integer({ min: 18_000, max: 18_010 }),
  fc.integer({ min: dayNumber(1583, 1, 1), max: dayNumber(9999, 12, 31) }),
)
const large = fc.oneof(
  fc.maxSafeInteger(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 4_294_967_296),
)

/** Random rows. */
export const anyValues: fc.Arbitrary<Values> = fc.tuple(
  orNull(anyText),
  orNull(anyText),
  orNull(day),
  orNull(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 })),
  orNull(fc.integer()),
  orNull(large),
)

function orNull<T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(values)
}
