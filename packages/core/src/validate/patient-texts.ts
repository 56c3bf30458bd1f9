import { TextArena } from '../model/text-arena.ts'
import { type TextBytes, textAtIndex } from '../model/text-bytes.ts'
import { UNKNOWN } from './reading.ts'

/** Bytes of a domain with its at sign. */
const domainBytes = 12
const reservedDomains = TextArena.of(['@example.com', '@example.org', '@example.net'])
const [space, at, firstBeyondAscii] = [32, 64, 128]

/** Whether an email address lies on a domain that RFC 2606 reserves for examples, and has no white space in it. */
export function isReservedEmail(emails: TextBytes, row: number): boolean {
  const { bytes } = emails
  const begin = emails.starts[row]! << 2
  const domain = begin + emails.lengths[row]! - domainBytes
  if (domain <= begin || !isReservedDomain(bytes, domain)) return false
  let isPlain = true
  for (let i = begin; i < domain; i++) {
    const byte = bytes[i]!
    if (byte === at) return false
    if (byte <= space || byte >= firstBeyondAscii) isPlain = false
  }
  return isPlain || !/\s/.test(textAtIndex(emails, row) ?? '')
}

function isReservedDomain(bytes: Uint8Array, from: number): boolean {
  const { bytes: domains, starts, count } = reservedDomains
  for (let domain = 0; domain < count; domain++) {
    const begin = starts[domain]! << 2
    let i = 0
    while (i < domainBytes && bytes[from + i] === domains[begin + i]) i++
    if (i === domainBytes) return true
  }
  return false
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
