import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { escapeText } from '../src/escape-text.ts'

const undo = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

describe('a text in XML', () => {
  test.each([
    ['plain, "quoted" & <tagged>', 'plain, "quoted" & <tagged>'],
    ['tab\tand\nnewline', 'tab\tand\nnewline'],
    ['\r\n', '_x000D_\n'],
    ['_x000D_', '_x005F_x000D_'],
    ['_x000d_', '_x005F_x000d_'],
    ['_x000D_x000D_', '_x005F_x000D_x005F_x000D_'],
    ['_x0041\r', '_x005F_x0041_x000D_'],
    ['_x00_', '_x00_'],
    ['\0\x1f\x7f\uffff', '_x0000__x001F__x007F__xFFFF_'],
    ['🏥', '🏥'],
    ['\ud83c', '_xD83C_'],
    ['\udfe5\ud83c', '_xDFE5__xD83C_'],
  ])('%j is written as %j', (text, written) => {
    expect(escapeText(text)).toBe(written)
  })

  test('is well-formed whatever it holds, and comes back', () => {
    const letters = fc.constantFrom('_', 'x', '0', '4', '1', 'D', 'd', 'g', '\r', '\0', '\ud800', '\udc00', '🏥', ' ')
    const texts = fc.oneof(fc.string({ unit: letters, maxLength: 24 }), fc.string({ unit: 'binary', maxLength: 8 }))
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = escapeText(text)
        expect(Buffer.from(escaped).toString()).toBe(escaped)
        new SaxesParser().write(`<t>${escaped.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t>`).close()
        expect(undo(escaped)).toBe(text)
      }),
      { seed: 4, numRuns: 5_000 },
    )
  })
})
