import { expect, test } from 'vitest'
import { repeatLine } from '../src/repeat-line.ts'

test('every option that is one value becomes a flag, quoted for a shell where it has to be', () => {
  expect(repeatLine({ patients: 20, seed: "it's", startDate: '2022-01-01', minorSameDayRate: 0.5, extra: [1] })).toBe(
    "hc generate --patients 20 --seed 'it'\\''s' --start-date 2022-01-01 --minor-same-day-rate 0.5 --format xlsx",
  )
})

test('what is said of a single hospital becomes the flags that say it', () => {
  const singleHospital = { name: 'St. Mary', state: 'MT', zipcode: '59001', localDecayKm: 50, localTopN: 3 }
  expect(repeatLine({ singleHospital, none: undefined })).toBe(
    "hc generate --hospital-name 'St. Mary' --hospital-state MT --hospital-zipcode 59001 --local-decay 50 --local-top-n 3 --format xlsx",
  )
})

test('a flag without a value is given or left out, and a file is known by its sum alone', () => {
  const options = { dimensions: true, other: false, scenario: { sha256: 'ab' }, zipPool: { sha256: 'cd' } }
  expect(repeatLine(options)).toBe('hc generate --dimensions --scenario FILE --zip-pool-file FILE --format xlsx')
})
