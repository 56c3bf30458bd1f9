import fc from 'fast-check'
import { awkwardTexts } from './awkward-notes.ts'
import type { Note } from './notes-table.ts'

const pieces = awkwardTexts.map(([text]) => text).filter((text) => text.length < 100)

const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }).map((some) => some.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

const int32 = fc.integer({ min: -0x80000000, max: 0x7fffffff })

/** Notes of random values, and the lengths of batches to cut them into. */
export const randomNotes: fc.Arbitrary<{ readonly all: readonly Note[]; readonly lengths: readonly number[] }> =
  fc.record({
    all: fc.array(
      fc.record({
        text: fc.option(texts),
        coded: fc.option(texts),
        small: fc.option(int32),
        big: fc.option(fc.maxSafeInteger()),
        // 1583 to 9999: years of the calendar that all formats agree on, in four digits.
        day: fc.option(fc.integer({ min: -141_000, max: 2_932_896 })),
        cents: fc.option(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 })),
      }),
      { maxLength: 30 },
    ),
    lengths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
  })
