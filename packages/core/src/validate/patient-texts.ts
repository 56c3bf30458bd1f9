import { type TextBytes, textAtIndex } from '../model/text-bytes.ts'
import { UNKNOWN } from './reading.ts'

const domain = bytesOf('@example.')
/** The top-level domains, each as one number. */
const topLevels = ['com', 'org', 'net'].map((text) => threeBytes(bytesOf(text), 0))
const topLevelBytes = 3
const [space, at, firstBeyondAscii] = [32, 64, 128]

/** Whether an email address lies on a domain that RFC 2606 reserves for examples, and has no white space in it. */
export function isReservedEmail(emails: TextBytes, row: number): boolean {
  const { bytes } = emails
  const begin = emails.starts[row]! << 2
  const topLevel = begin + emails.lengths[row]! - topLevelBytes
  const end = topLevel - domain.length
  if (end <= begin || !areEqualBytes(bytes, end, domain, 0, domain.length)) return false
  if (!topLevels.includes(threeBytes(bytes, topLevel))) return false
  let isPlain = true
  for (let i = begin; i < end; i++) {
    const byte = bytes[i]!
    if (byte === at) return false
    if (byte <= space || byte >= firstBeyondAscii) isPlain = false
  }
  return isPlain || !/\s/.test(textAtIndex(emails, row) ?? '')
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function threeBytes(bytes: Uint8Array, from: number): number {
  return (bytes[from]! << 16) | (bytes[from + 1]! << 8) | bytes[from + 2]!
}

/** Whether a name is a first name, a space, and a last name. */
export function isJoined(names: TextBytes, firstNames: TextBytes, lastNames: TextBytes, row: number): boolean {
  const first = firstNames.lengths[row]!
  const last = lastNames.lengths[row]!
  if (names.lengths[row] !== first + 1 + last) return false
  const begin = names.starts[row]! << 2
  return (
    names.bytes[begin + first] === space &&
    areEqualBytes(names.bytes, begin, firstNames.bytes, firstNames.starts[row]! << 2, first) &&
    areEqualBytes(names.bytes, begin + first + 1, lastNames.bytes, lastNames.starts[row]! << 2, last)
  )
}

function areEqualBytes(one: Uint8Array, from: number, other: Uint8Array, otherFrom: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (one[from + i] !== other[otherFrom + i]) return false
  return true
}

/** The area code of a telephone number reserved for fiction, (NXX) 555-01XX; UNKNOWN for any other text. */
export function phoneAreaCode(phone: string): number {
  const match = /^\(([2-9]\d\d)\) 555-01\d\d$/.exec(phone)
  return match === null ? UNKNOWN : Number(match[1])
}

// Sir and Miss have been given as names; before another name they are titles.
const title = /^(?:mr|mrs|ms|mx|dr|prof|rev)\.?(?:\s|$)|^(?:miss|sir|dame|hon)\.?\s/i

/** 0 for a given name, UNKNOWN for one that begins with a title. */
export function titleCode(firstName: string): number {
  return title.test(firstName) ? UNKNOWN : 0
}

const degree = /[\s,](?:md|m\.d\.|phd|ph\.d\.|dds|dvm|rn|esq\.?)$/i

/** 0 for a family name, UNKNOWN for one that ends in a degree, such as "MD". */
export function degreeCode(lastName: string): number {
  return lastName.includes(' ') && degree.test(lastName) ? UNKNOWN : 0
}

/** Whether a ZIP code is written with five digits. */
export function hasFiveDigits(zipcode: string): boolean {
  return /^\d{5}$/.test(zipcode)
}
