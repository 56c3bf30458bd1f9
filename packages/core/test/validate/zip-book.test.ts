import { expect, test } from 'vitest'
import { builtInZipPool, zipFacts } from '../../src/geo/zip-pool.ts'
import { CodeBook } from '../../src/validate/code-book.ts'
import { UNKNOWN } from '../../src/validate/reading.ts'
import { ZipBook } from '../../src/validate/zip-book.ts'

const { zipcodes } = builtInZipPool()
const zips = new ZipBook(zipFacts(builtInZipPool()).numbers)

test('ZIP codes have the codes and the texts that a list of them gives', () => {
  const listed = new CodeBook(zipcodes)
  expect(zips.size).toBe(listed.size)
  expect(zipcodes.map((zipcode) => zips.codeOf(zipcode))).toEqual(zipcodes.map((zipcode) => listed.codeOf(zipcode)))
  expect(zipcodes.map((_, code) => zips.textOf(code))).toEqual(zipcodes)
})

test.each(['', '1', '501', '000501', '00501 ', ' 0501', '0x501', '1e4', '99999', '٠٠٥٠١'])(
  '%j is no ZIP code',
  (text) => {
    expect(zips.codeOf(text)).toBe(UNKNOWN)
  },
)

test.each([UNKNOWN, -1, zipcodes.length])('no ZIP code has the code %d', (code) => {
  expect(zips.textOf(code)).toBeUndefined()
})
