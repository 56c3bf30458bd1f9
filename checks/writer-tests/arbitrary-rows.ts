import type { Batch, Column, ColumnType, Table, TextBytes } from '@hc/core'
import fc from 'fast-check'
import { tableOf } from './sample-rows.ts'

const awkward = [
  ...[
    '',
    ' ',
    ' leading',
    'trailing ',
    'a,b',
    'a;b',
    'a\tb',
    'a|b',
    '"',
    '""',
    'say "so"',
    'a\nb',
    'a\rb',
    'a\r\nb',
    '\n',
    '\r',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@cell',
    "O'Brien",
    'NULL',
    'null',
    '\\N',
    '0',
    '\0',
    '\x7f',
    'é',
    'Núñez, José',
    '漢字',
    '😀',
    '"😀"',
  ],
  ...['\ufeff', '\ufeffname', '\ud83d', 'a\udc00b', 'x'.repeat(5_000), 'y,'.repeat(2_000)],
]
/** Texts that formats tend to trip over, and random ones. */
export const texts = fc.oneof(fc.constantFrom(...awkward), fc.string(), fc.string({ unit: 'binary' }))
/** Texts as bytes, each from a whole word on; equal neighbours share theirs, as the visits of a patient do. */
function bytesOf(values: readonly (string | null)[]): TextBytes {
  const encoded = values.map((text) => new TextEncoder().encode(text ?? ''))
  const words = new Int32Array(encoded.reduce((sum, { length }) => sum + Math.ceil(length / 4), 0))
  const bytes = new Uint8Array(words.buffer)
  const starts = new Int32Array(values.length)
  let end = 0
  for (const [i, text] of encoded.entries()) {
    const isShared = i > 0 && values[i] === values[i - 1]
    starts[i] = values[i] === null ? -1 : isShared ? starts[i - 1]! : end
    if (values[i] === null || isShared) continue
    bytes.set(text, end * 4)
    end += Math.ceil(text.length / 4)
  }
  return { words, bytes, starts, lengths: Int32Array.from(encoded, ({ length }) => length) }
}

const rowNumbers = (length: number, min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length })
const nullsOf = (length: number) =>
  fc.option(fc.uint8Array({ min: 0, max: 1, minLength: length, maxLength: length }), { nil: undefined })

function columnOf(
  type: ColumnType,
  length: number,
  dictionary: readonly string[],
  mostCents: number,
): fc.Arbitrary<Column> {
  const int = (values: fc.Arbitrary<Int32Array | Float64Array>): fc.Arbitrary<Column> =>
    fc.tuple(values, nullsOf(length)).map(([numbers, nulls]) => ({
      kind: 'int',
      values: numbers,
      ...(nulls === undefined ? {} : { nulls }),
    }))
  const ints = (min: number, max: number) =>
    int(rowNumbers(length, min, max).map((numbers) => Int32Array.from(numbers)))
  const doubles = (limit: number) => int(rowNumbers(length, -limit, limit).map((numbers) => Float64Array.from(numbers)))
  if (type === 'int32') return fc.oneof(ints(0, 120), ints(1000, 1030), ints(-0x80000000, 0x7fffffff))
  if (type === 'int64') return doubles(Number.MAX_SAFE_INTEGER)
  if (type === 'money') return fc.oneof(ints(-250, 250), doubles(mostCents))
  if (type === 'date') return fc.oneof(ints(18_000, 18_010), ints(-719_162, 2_932_896))
  return fc.oneof(
    fc
      .array(fc.option(texts), { minLength: length, maxLength: length })
      .chain((values) =>
        fc.constantFrom<Column>({ kind: 'text', values }, { kind: 'text', values, bytes: bytesOf(values) }),
      ),
    fc.tuple(rowNumbers(length, 0, dictionary.length - 1), nullsOf(length), fc.constantFrom(1, 2, 4)).map(
      ([codes, nulls, bytes]): Column => ({
        kind: 'dict',
        codes: bytes === 1 ? Uint8Array.from(codes) : bytes === 2 ? Uint16Array.from(codes) : Uint32Array.from(codes),
        dictionary,
        ...(nulls === undefined ? {} : { nulls }),
      }),
    ),
  )
}

/** A table of random columns, and batches of it with awkward values; amounts up to so many cents. */
export const runsOf = (mostCents = 1e12): fc.Arbitrary<{ table: Table; batches: Batch[] }> =>
  fc
    .tuple(
      fc.array(fc.constantFrom<ColumnType>('int32', 'int64', 'text', 'text', 'date', 'money'), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
      fc.array(texts, { minLength: 1, maxLength: 20 }),
    )
    .chain(([types, lengths, dictionary]) => {
      const table = tableOf(
        types.map((type, index) => ({ name: `column ${index}${index === 1 ? ', "quoted"' : ''}`, type })),
      )
      const batches = lengths.map((length) =>
        fc
          .tuple(...types.map((type) => columnOf(type, length, dictionary, mostCents)))
          .map((columns): Batch => ({ table, length, columns })),
      )
      return fc.record({ table: fc.constant(table), batches: fc.tuple(...batches) })
    })
