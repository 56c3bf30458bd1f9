import { describe, expect, it } from 'vitest'
import { HcError } from '../../src/error.ts'
import { unknownZipWeight } from '../../src/geo/zip-pool.ts'
import { zipPoolFromRecords } from '../../src/geo/zip-pool-from-records.ts'

type Rows = readonly Record<string, string>[]

function refusalOf(rows: Rows): string {
  try {
    zipPoolFromRecords(rows, 'abc', 'pool.csv')
  } catch (error) {
    expect(error).toBeInstanceOf(HcError)
    expect((error as HcError).code).toBe('HC_OPTIONS_INVALID')
    return (error as HcError).message
  }
  throw new Error('the pool was accepted')
}

describe('the ZIP pool of a file', () => {
  it('takes the file as it is, sorted by ZIP, with coordinates and weights of the built-in pool', () => {
    const pool = zipPoolFromRecords(
      [
        { zip: '60601', city: 'Chicago', state: 'IL' },
        { zip: '02139', city: 'Cambridge', state: 'MA' },
      ],
      'abc',
      'pool.csv',
    )
    expect(pool).toMatchObject({ source: 'file', version: 'abc', size: 2 })
    expect(pool.zipcodes).toEqual(['02139', '60601'])
    expect(pool.cities).toEqual(['Cambridge', 'Chicago'])
    expect(pool.states).toEqual(['MA', 'IL'])
    expect([...(pool.rowNumbers ?? [])]).toEqual([3, 2])
    expect(pool.latitudes[0]).toBeCloseTo(42.36, 1)
    expect(pool.longitudes[1]).toBeCloseTo(-87.62, 1)
    expect(pool.weights[1]).toBeGreaterThan(unknownZipWeight)
  })

  it.each([
    ['zipcode', 'state', 'city'],
    ['ZIP', 'STATE_ID', 'City'],
    ['Postal_Code', 'State', 'CITY'],
    ['\uFEFFzip', ' state ', 'city '],
  ])('knows the headers %s, %s and %s', (zip, state, city) => {
    const pool = zipPoolFromRecords([{ [zip]: '12345', [state]: 'ny', [city]: 'Otherplace' }], 'abc', 'pool.csv')
    expect([pool.zipcodes[0], pool.states[0], pool.cities[0]]).toEqual(['12345', 'NY', 'Otherplace'])
  })

  it('fills a missing city or state, column or cell, from the built-in pool', () => {
    expect(zipPoolFromRecords([{ zip: '02139' }], 'abc', 'pool.csv')).toMatchObject({
      cities: ['Cambridge'],
      states: ['MA'],
    })
    const cells = [{ zip: '02139', city: ' ', state: '' }]
    expect(zipPoolFromRecords(cells, 'abc', 'pool.csv')).toMatchObject({ cities: ['Cambridge'], states: ['MA'] })
  })

  it('lets the values of the file win, whatever they hold', () => {
    const city = 'Ville "Été", =1+1 😀\nO\'Brien'
    const pool = zipPoolFromRecords([{ zip: '02139', city, state: 'new hampshire' }], 'abc', 'pool.csv')
    expect(pool).toMatchObject({ cities: [city], states: ['NH'] })
  })

  it('counts a ZIP given twice once, as first given', () => {
    const rows = ['First', 'Second'].map((city) => ({ zip: '02139', city }))
    expect(zipPoolFromRecords(rows, 'abc', 'pool.csv')).toMatchObject({ size: 1, cities: ['First'] })
  })

  it('takes a ZIP that the built-in pool lacks, without coordinates and with a small weight', () => {
    const pool = zipPoolFromRecords([{ zip: '00001', city: 'Nowhere', state: 'NY' }], 'abc', 'pool.csv')
    expect([...pool.latitudes, ...pool.longitudes]).toEqual([Number.NaN, Number.NaN])
    expect([...pool.weights]).toEqual([unknownZipWeight])
  })

  it('counts rows from the number it is told', () => {
    expect(() => zipPoolFromRecords([{ zip: 'x' }], 'abc', 'pool.csv', 7)).toThrow('pool.csv, row 7:')
  })

  it.each<[string, Rows, string]>([
    ['without rows', [], 'ZIP pool pool.csv has no rows; give it a header and at least one ZIP.'],
    [
      'without a ZIP column',
      [{ code: '02139', city: 'Cambridge' }],
      "ZIP pool pool.csv has no ZIP column among 'code', 'city'; name one of them zipcode, zip, postal_code.",
    ],
    [
      'with an empty ZIP',
      [{ zip: '02139' }, { zip: '' }],
      'ZIP pool pool.csv, row 3: the ZIP is empty; give five digits or remove the row.',
    ],
    [
      'with a malformed ZIP',
      [{ zip: '02139' }, { zip: '1234A' }],
      "ZIP pool pool.csv, row 3: '1234A' is not a five-digit ZIP; give five digits, such as 02139.",
    ],
    [
      'with a ZIP that lost its leading zero',
      [{ zip: '2139' }],
      "ZIP pool pool.csv, row 2: '2139' is not a five-digit ZIP; if it lost its leading zeros, write 02139 and keep the column as text.",
    ],
    [
      'with a ZIP+4',
      [{ zip: '02139-4307' }],
      "ZIP pool pool.csv, row 2: '02139-4307' is not a five-digit ZIP; drop the last four digits: 02139.",
    ],
    [
      'with a state that does not exist',
      [
        { zip: '02139', state: 'MA' },
        { zip: '02140', state: 'ZZ' },
      ],
      "ZIP pool pool.csv, row 3: 'ZZ' is not one of the 50 states or DC; give a code such as NY, or its name.",
    ],
    [
      'with an unknown ZIP that has no state',
      [{ zip: '00001', city: 'Nowhere' }],
      'ZIP pool pool.csv, row 2: 00001 has no state and is not among the built-in ZIPs; add its state.',
    ],
    [
      'with an unknown ZIP that has no city',
      [{ zip: '00001', state: 'NY' }],
      'ZIP pool pool.csv, row 2: 00001 has no city and is not among the built-in ZIPs; add its city.',
    ],
  ])('refuses a file %s', (_, rows, message) => {
    expect(refusalOf(rows)).toBe(message)
  })
})
