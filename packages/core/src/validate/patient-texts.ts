import { UNKNOWN } from './reading.ts'

const reservedDomains = ['@example.com', '@example.org', '@example.net']

/** Whether an email address lies on a domain that RFC 2606 reserves for examples. */
export function isReservedEmail(email: string): boolean {
  const at = email.indexOf('@')
  return at > 0 && at === email.length - 12 && reservedDomains.includes(email.slice(at)) && !/\s/.test(email)
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

/** Whether a family name ends in a degree, such as "MD". */
export function hasDegree(lastName: string): boolean {
  if (!lastName.includes(' ')) return false
  return /[\s,](?:md|m\.d\.|phd|ph\.d\.|dds|dvm|rn|esq\.?)$/i.test(lastName)
}

/** Whether a ZIP code is written with five digits. */
export function hasFiveDigits(zipcode: string): boolean {
  return /^\d{5}$/.test(zipcode)
}
