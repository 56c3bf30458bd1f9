import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextWriter } from '../../src/generate/text-writer.ts'
import { TextArena } from '../../src/model/text-arena.ts'
import { decodeTexts } from '../../src/model/text-bytes.ts'

const piece = fc.oneof(
  fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 200 }) }),
  fc.record({
    number: fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 2_147_483_647 })),
    digits: fc.integer({ min: 1, max: 10 }),
  }),
  fc.record({ code: fc.integer({ min: 32, max: 126 }) }),
)

test('texts are put together from texts, numbers and characters, whatever their length', () => {
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 6 }), (texts) => {
      const arena = new TextArena()
      const writer = new TextWriter(arena)
      const wanted = texts.map((pieces) => {
        writer.begin()
        const strings = pieces.map((piece) => {
          if ('text' in piece) {
            writer.add(TextArena.of(['other', piece.text]), 1)
            return piece.text
          }
          if ('code' in piece) {
            writer.addCode(piece.code)
            return String.fromCharCode(piece.code)
          }
          writer.addNumber(piece.number, piece.digits)
          return String(piece.number).padStart(piece.digits, '0')
        })
        writer.end()
        return strings.join('')
      })
      expect(decodeTexts(arena, texts.length)).toEqual(wanted)
    }),
  )
})
