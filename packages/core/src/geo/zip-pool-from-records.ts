import { type HcError, refusal } from '../error.ts'
import { findState } from './states.ts'
import { builtInZipPool, unknownZipWeight, type ZipPool } from './zip-pool.ts'

const zipcodeHeaders = ['zipcode', 'zip', 'postal_code']
const stateHeaders = ['state', 'state_id']
const cityHeaders = ['city']

/**
 * The pool of a user's file. `records` are its rows, keyed by the headers as they stand in it; `firstRowNumber` is the row
 * number of the first of them, 2 when the header is row 1.
 *
 * A missing city or state, column or cell, is filled from the built-in pool; the file's own values win. A ZIP given
 * twice counts once, as first given. Coordinates and weights are the built-in pool's; an unknown ZIP has no coordinates
 * and the weight of a small place. Throws HC_OPTIONS_INVALID, naming file and row, when a row cannot be used.
 */
export function zipPoolFromRecords(
  records: readonly Readonly<Record<string, string>>[],
  sha256: string,
  fileName: string,
  firstRowNumber = 2,
): ZipPool {
  const [first] = records
  if (first === undefined) throw refusal(`ZIP pool ${fileName} has no rows; give it a header and at least one ZIP.`)
  const zipcodeHeader = findHeader(first, zipcodeHeaders)
  const stateHeader = findHeader(first, stateHeaders)
  const cityHeader = findHeader(first, cityHeaders)
  if (zipcodeHeader === undefined) {
    throw refusal(
      `ZIP pool ${fileName} has no ZIP column among ${quoteHeaders(first)}; name one of them ${zipcodeHeaders.join(', ')}.`,
    )
  }

  const builtIn = builtInZipPool()
  const builtInIndex = new Map(builtIn.zipcodes.map((zipcode, index) => [zipcode, index]))
  const places = new Map<string, PoolRow>()
  records.forEach((record, position) => {
    const at = `ZIP pool ${fileName}, row ${firstRowNumber + position}`
    const zipcode = parseZipcode(record[zipcodeHeader]?.trim() ?? '', at)
    const known = builtInIndex.get(zipcode)
    const state = parseState(cell(record, stateHeader), at) ?? (known === undefined ? '' : builtIn.states[known]!)
    const city = cell(record, cityHeader) || (known === undefined ? '' : builtIn.cities[known]!)
    if (state === '') throw missing(at, zipcode, 'state')
    if (city === '') throw missing(at, zipcode, 'city')
    if (!places.has(zipcode)) places.set(zipcode, { zipcode, city, state, known, row: firstRowNumber + position })
  })
  return poolOf([...places.values()], builtIn, sha256)
}

interface PoolRow {
  readonly zipcode: string
  readonly city: string
  readonly state: string
  /** Index in the built-in pool. */
  readonly known: number | undefined
  readonly row: number
}

function poolOf(rows: readonly PoolRow[], builtIn: ZipPool, sha256: string): ZipPool {
  const sorted = [...rows].sort((a, b) => (a.zipcode < b.zipcode ? -1 : 1))
  const figures = (values: Float64Array, unknown: number) =>
    Float64Array.from(sorted, ({ known }) => (known === undefined ? unknown : values[known]!))
  return {
    source: 'file',
    version: sha256,
    size: sorted.length,
    zipcodes: sorted.map((row) => row.zipcode),
    cities: sorted.map((row) => row.city),
    states: sorted.map((row) => row.state),
    latitudes: figures(builtIn.latitudes, Number.NaN),
    longitudes: figures(builtIn.longitudes, Number.NaN),
    weights: figures(builtIn.weights, unknownZipWeight),
    rowNumbers: Int32Array.from(sorted, (row) => row.row),
  }
}

function parseZipcode(text: string, at: string): string {
  if (/^\d{5}$/.test(text)) return text
  if (text === '') throw refusal(`${at}: the ZIP is empty; give five digits or remove the row.`)
  const shown = `'${abridge(text)}' is not a five-digit ZIP`
  if (/^\d{3,4}$/.test(text)) {
    const padded = text.padStart(5, '0')
    throw refusal(`${at}: ${shown}; if it lost its leading zeros, write ${padded} and keep the column as text.`)
  }
  if (/^\d{5}-?\d{4}$/.test(text)) throw refusal(`${at}: ${shown}; drop the last four digits: ${text.slice(0, 5)}.`)
  throw refusal(`${at}: ${shown}; give five digits, such as 02139.`)
}

/** The state's code; undefined for an empty cell. */
function parseState(text: string, at: string): string | undefined {
  if (text === '') return undefined
  const state = findState(text)
  if (state === undefined) {
    throw refusal(`${at}: '${abridge(text)}' is not one of the 50 states or DC; give a code such as NY, or its name.`)
  }
  return state.code
}

/** The header that, trimmed and in lower case, is one of the wanted; the byte-order mark of a file's start is no part of it. */
function findHeader(record: Readonly<Record<string, string>>, wanted: readonly string[]): string | undefined {
  const headers = Object.keys(record)
  for (const name of wanted) {
    const header = headers.find(
      (each) =>
        each
          .replace(/^\uFEFF/, '')
          .trim()
          .toLowerCase() === name,
    )
    if (header !== undefined) return header
  }
  return undefined
}

function cell(record: Readonly<Record<string, string>>, header: string | undefined): string {
  return header === undefined ? '' : (record[header]?.trim() ?? '')
}

function quoteHeaders(record: Readonly<Record<string, string>>): string {
  const headers = Object.keys(record).map((header) => `'${abridge(header.replace(/^\uFEFF/, ''))}'`)
  return headers.length > 8 ? `${headers.slice(0, 8).join(', ')} and others` : headers.join(', ')
}

/** A user's text, short enough for one sentence and on one line. */
function abridge(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

function missing(at: string, zipcode: string, what: 'city' | 'state'): HcError {
  return refusal(`${at}: ${zipcode} has no ${what} and is not among the built-in ZIPs; add its ${what}.`)
}
