import { streetNames, streetSuffixes } from '../odds/names/street-names.ts'
import { Permutation } from '../stream/permutation.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'

/** Numbers that identifiers are made from; above the largest number of patients. */
const identifierCount = 2_147_483_648
const houseNumbers = 19_999
/** Share of addresses with a unit, of those without one. */
const unitsToHouses = 0.45
const units = 60

const emailDomains = ['example.com', 'example.org', 'example.net'] as const

/** Makes the identifiers of a patient. Each holds a keyed permutation of the patient number, so that none repeats. */
export interface Identifiers {
  email(patientId: number, firstName: string, lastName: string): string
  /** Ten digits after a payer's three letters. */
  policyNumber(patientId: number, prefix: string): string
  address(patientId: number): string
}

/** Prepares the permutations of a root. */
export function createIdentifiers(root: Root): Identifiers {
  const names = streetNames
  const houses = names.length * streetSuffixes.length * houseNumbers
  const emails = new Permutation(root, purpose.emailNumber, identifierCount)
  const policies = new Permutation(root, purpose.policyNumber, identifierCount)
  const lettersOf = rememberLetters()
  const addresses = new Permutation(root, purpose.addressNumber, houses + Math.floor(houses * unitsToHouses))
  return {
    email(patientId, firstName, lastName) {
      const number = emails.at(patientId)
      return `${lettersOf(firstName)}.${lettersOf(lastName)}${number}@${emailDomains[number % 3]}`
    },
    policyNumber(patientId, prefix) {
      return `${prefix}${String(policies.at(patientId)).padStart(10, '0')}`
    },
    address(patientId) {
      const number = addresses.at(patientId)
      const house = number % houses
      const street = Math.floor(house / houseNumbers)
      const name = names[Math.floor(street / streetSuffixes.length)]!
      const line = `${(house % houseNumbers) + 1} ${name} ${streetSuffixes[street % streetSuffixes.length]}`
      return number < houses ? line : `${line}, Apt ${(house % units) + 1}`
    },
  }
}

/** The plain letters of a name; names are few, and each is spelled out once. */
function rememberLetters(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    let letters = known.get(name)
    if (letters === undefined) {
      letters = name.toLowerCase().replace(/[^a-z]/g, '')
      known.set(name, letters)
    }
    return letters
  }
}
