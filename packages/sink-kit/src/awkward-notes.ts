import { parseDay } from '@hc/core'
import type { Note } from './notes-table.ts'

/** Texts that formats have stumbled over, each with what it has been mistaken for or has broken. */
export const awkwardTexts: readonly (readonly [text: string, why: string])[] = [
  ['', 'an empty text is no null'],
  ['a,b;c\td|e', 'delimiters of text formats'],
  ['she said "no"', 'quotes'],
  ['"', 'a lone quote'],
  ["O'Brien", 'the quote of SQL'],
  ["'; DROP TABLE notes; --", 'what unescaped SQL would run'],
  ['two\nlines', 'a line feed'],
  ['two\r\nlines', 'a carriage return and line feed'],
  ['two\rlines', 'a carriage return alone'],
  [' both sides ', 'spaces at the ends, which readers trim'],
  [' ', 'a space alone'],
  ['00501', 'a ZIP code, which is no number'],
  ['1e5', 'a text that reads as a number'],
  ['2026-01-02', 'a text that reads as a date'],
  ['true', 'a text that reads as a truth value'],
  ['=1+1', 'a formula, to a spreadsheet'],
  ['@SUM(A1)', 'a formula, to an older spreadsheet'],
  ['-', 'a sign without a number'],
  ['NULL', 'the word for null'],
  ['null', 'the word for null in JSON'],
  ['\\N', 'the null of COPY and LOAD DATA'],
  ['\\', 'an escape without what it escapes'],
  ['old\\new\\table', 'backslashes that some read as escapes'],
  ['100 % _ $1 {x}', 'wildcards and placeholders'],
  ['<b>&amp;</b>', 'markup'],
  ['_x000D_', 'an escape of spreadsheets, meant as it stands'],
  ['José Núñez', 'letters beyond ASCII'],
  ['e\u0301', 'a letter and its accent apart, which must not be joined'],
  ['🏥 naïve', 'a character beyond 16 bits'],
  ['\ufeffmark', 'a byte-order mark inside a file'],
  ['x'.repeat(32_767), 'the longest cell of a spreadsheet'],
]

const numbers = [0, 1, -1, 42, 2_147_483_647, -2_147_483_648]
const bigNumbers = [0, 4_294_967_296, -4_294_967_297, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER]
const amounts = [0, -1, 1, 10, 99, 12_345, 999_999_999_999, -999_999_999_999]
const days = [
  '1850-06-15',
  '1899-12-31',
  '1900-02-28',
  '1900-03-01',
  '1969-12-31',
  '1970-01-01',
  '2000-02-29',
  '2100-03-01',
]

const names = ['text', 'coded', 'small', 'big', 'day', 'cents'] as const

/** Notes that hold every awkward value, in plain and in coded columns, with nulls beside them. */
export const awkwardNotes: readonly Note[] = awkwardTexts.flatMap(([text], i) => [
  {
    text,
    coded: awkwardTexts[awkwardTexts.length - 1 - i]![0],
    small: numbers[i % numbers.length]!,
    big: bigNumbers[i % bigNumbers.length]!,
    day: parseDay(days[i % days.length]!)!,
    cents: amounts[i % amounts.length]!,
  },
  ...(i % 4 === 0 ? [withNull(i / 4)] : []),
])

/** A plain note with one null, or with nothing else. */
function withNull(i: number): Note {
  const note: Note = { text: 'plain', coded: 'coded', small: 7, big: 8, day: 20_000, cents: 900 }
  const nulled = i < names.length ? [names[i]!] : names
  return { ...note, ...Object.fromEntries(nulled.map((name) => [name, null])) }
}
