import { refusal } from '../error.ts'
import { findState } from '../geo/states.ts'
import { number, optional, parseEach, text } from './parse-option.ts'
import { showValue } from './show-value.ts'

/** One hospital, and from where its patients come. An empty object will do. */
export interface SingleHospitalOptions {
  /** Name of the hospital. Default: an invented one, by the seed. */
  readonly name?: string
  /** State of the hospital, as a code or a name. Default: that of `zipcode`, or drawn by the seed. */
  readonly state?: string
  /** ZIP code of the hospital, one of the pool's. Default: drawn by the seed, in the state if one is given. */
  readonly zipcode?: string
  /** Share of the patients who live in the hospital's state, 0 to 1. Default 0.83. */
  readonly localShare?: number
  /** How many of the state's ZIP codes, the nearest ones, they come from. Default 400. */
  readonly localTopN?: number
  /** Kilometres over which a ZIP code becomes e times less likely as a home; smaller is tighter. Default 200. */
  readonly localDecayKm?: number
  /** Share of the other patients who live in bordering states, 0 to 1. Default 0.7; 0 in Alaska and Hawaii. */
  readonly outstateNeighborShare?: number
}

const longestName = 100
/** Control characters but tab and line feed, and halves of characters: not every format can hold them. */
const unprintable = /[^\P{Cc}\t\n]|\p{Cs}/u

const parsers = {
  name: optional(parseName),
  state: optional(parseState),
  zipcode: optional(parseZipcode),
  localShare: optional((value) => parseShare('local share', value)),
  localTopN: (value: unknown = 400) => parseCount('local top n', value),
  localDecayKm: (value: unknown = 200) => parseDistance('local decay', value),
  outstateNeighborShare: optional((value) => parseShare('out-of-state neighbor share', value)),
}

/** Single-hospital options, checked: the state is a code, and what has one default is filled in. */
export interface ParsedSingleHospital {
  readonly name: string | undefined
  readonly state: string | undefined
  readonly zipcode: string | undefined
  readonly localShare: number | undefined
  readonly localTopN: number
  readonly localDecayKm: number
  readonly outstateNeighborShare: number | undefined
}

/** Checks the options of single-hospital mode, as far as that needs no pool. Throws HC_OPTIONS_INVALID. */
export function parseSingleHospital(value: unknown): ParsedSingleHospital {
  return parseEach(parsers, value, {
    noObject: 'singleHospital must be an object of options, such as {}',
    unknown: (name) => `there is no single-hospital option "${name}"`,
  })
}

function parseName(value: unknown): string {
  const name = text(value, 'hospital name must be a text')
  if (name.trim() !== '' && name.length <= longestName && !unprintable.test(name)) return name
  throw refusal(`hospital name must be 1 to ${longestName} characters that can be printed`)
}

function parseState(value: unknown): string {
  const state = text(value, 'hospital state must be a text')
  const found = findState(state)
  if (found !== undefined) return found.code
  throw refusal(
    `hospital state ${showValue(state)} is not one of the 50 states or DC; give a code such as NY, or its name`,
  )
}

function parseZipcode(value: unknown): string {
  const zipcode = text(value, 'hospital ZIP must be a text of five digits')
  if (/^\d{5}$/.test(zipcode)) return zipcode
  throw refusal(`hospital ZIP must be five digits, such as 02139, not ${showValue(zipcode)}`)
}

function parseShare(name: string, value: unknown): number {
  const share = number(value, `${name} must be a number from 0 to 1, not ${showValue(value)}`)
  if (share >= 0 && share <= 1) return share
  throw refusal(`${name} must be from 0 to 1, not ${showValue(share)}`)
}

function parseCount(name: string, value: unknown): number {
  const sentence = `${name} must be a whole number of at least 1, not ${showValue(value)}`
  const count = number(value, sentence)
  if (Number.isSafeInteger(count) && count >= 1) return count
  throw refusal(sentence)
}

function parseDistance(name: string, value: unknown): number {
  const sentence = `${name} must be a number of kilometres above 0, not ${showValue(value)}`
  const km = number(value, sentence)
  if (km > 0) return km
  throw refusal(sentence)
}
