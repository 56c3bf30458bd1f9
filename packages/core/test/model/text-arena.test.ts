import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TextArena } from '../../src/model/text-arena.ts'
import { areEqualTexts, decodeTexts, textAtIndex } from '../../src/model/text-bytes.ts'

const texts = fc.array(
  fc.option(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'Ann', 'Zoë', '😀', '\ufeffa'))),
  {
    maxLength: 30,
  },
)

function arenaOf(list: readonly (string | null)[]): TextArena {
  const arena = new TextArena()
  for (const text of list) {
    if (text === null) arena.addNull()
    else arena.add(text)
  }
  return arena
}

describe('texts as bytes', () => {
  test('are UTF-8, each from a whole word on, with zeros behind it', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const { bytes, starts, lengths, count } = arenaOf(list)
        expect(count).toBe(list.length)
        for (const [i, text] of list.entries()) {
          if (text === null) {
            expect([starts[i], lengths[i]]).toEqual([-1, 0])
            continue
          }
          const from = starts[i]! * 4
          const encoded = [...new TextEncoder().encode(text)]
          expect([...bytes.subarray(from, from + lengths[i]!)]).toEqual(encoded)
          const padded = from + lengths[i]! + ((4 - (lengths[i]! % 4)) % 4)
          expect(bytes.subarray(from + lengths[i]!, padded).every((byte) => byte === 0)).toBe(true)
        }
      }),
    )
  })

  test('come back as the strings they were, one by one and all together', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const arena = arenaOf(list)
        expect(decodeTexts(arena, list.length)).toEqual(list)
        expect(list.map((_, i) => textAtIndex(arena, i))).toEqual(list)
      }),
    )
  })

  test('are equal where the strings are, also in another arena', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [arenaOf(one), arenaOf(other)]
        one.forEach((text, i) => {
          other.forEach((otherText, j) => {
            if (text === null || otherText === null) return
            expect(areEqualTexts(a, i, b, j)).toBe(text === otherText)
          })
        })
      }),
    )
  })

  test('can be copied, and an arena filled again', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const source = arenaOf(one)
        const arena = arenaOf(other)
        arena.clear()
        one.forEach((_, i) => {
          arena.copy(source, i)
        })
        expect(decodeTexts(arena, one.length)).toEqual(one)
      }),
    )
  })

  test('tell halves of surrogate pairs apart', () => {
    const arena = arenaOf(['\ud83d', '\ud83e', 'a\ude00b'])
    expect(areEqualTexts(arena, 0, arena, 1)).toBe(false)
    expect([...arena.lengths.subarray(0, 3)]).toEqual([3, 3, 5])
  })
})
