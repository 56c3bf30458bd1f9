import { TextArena } from '../model/text-arena.ts'
import { streetNames, streetSuffixes } from '../odds/names/street-names.ts'
import { Permutation } from '../stream/permutation.ts'
import { purpose } from '../stream/purpose.ts'
import type { Root } from '../stream/root.ts'
import type { TextWriter } from './text-writer.ts'

/** Numbers that identifiers are made from; above the largest number of patients. */
const identifierCount = 2_147_483_648
const houseNumbers = 19_999
/** Share of addresses with a unit, of those without one. */
const unitsToHouses = 0.45
const units = 60

const [space, dot] = [32, 46]

/**
 * Writes the identifiers of a patient. Each holds a keyed permutation of the patient number, so that none repeats. Names
 * are given by their index in the lists that the identifiers were prepared for.
 */
export interface Identifiers {
  email(patientId: number, firstName: number, lastName: number, writer: TextWriter): void
  /** Ten digits after a payer's three letters. */
  policyNumber(patientId: number, payer: number, writer: TextWriter): void
  address(patientId: number, writer: TextWriter): void
}

/** The lists whose texts identifiers are made with. */
export interface IdentifierTexts {
  readonly firstNames: readonly string[]
  readonly lastNames: readonly string[]
  /** Letters that the policy numbers of each payer begin with. */
  readonly policyPrefixes: readonly string[]
}

/** Prepares the permutations of a root. */
export function createIdentifiers(root: Root, texts: IdentifierTexts): Identifiers {
  const houses = streetNames.length * streetSuffixes.length * houseNumbers
  const emails = new Permutation(root, purpose.emailNumber, identifierCount)
  const policies = new Permutation(root, purpose.policyNumber, identifierCount)
  const addresses = new Permutation(root, purpose.addressNumber, houses + Math.floor(houses * unitsToHouses))
  const firstLetters = TextArena.of(texts.firstNames.map(lettersOf))
  const lastLetters = TextArena.of(texts.lastNames.map(lettersOf))
  const prefixes = TextArena.of(texts.policyPrefixes)
  const { domains, streets, suffixes, unitPrefix } = fixedTexts()
  return {
    email(patientId, firstName, lastName, writer) {
      const number = emails.at(patientId)
      writer.begin().add(firstLetters, firstName).addCode(dot).add(lastLetters, lastName).addNumber(number)
      writer.add(domains, (number | 0) % 3).end()
    },
    policyNumber(patientId, payer, writer) {
      writer.begin().add(prefixes, payer).addNumber(policies.at(patientId), 10).end()
    },
    address(patientId, writer) {
      const number = addresses.at(patientId)
      const hasUnit = number >= houses
      // By division, since a remainder of numbers beyond 32 bits takes several times as long.
      const house = hasUnit ? number - houses : number
      const street = Math.floor(house / houseNumbers)
      const name = Math.floor(street / streetSuffixes.length)
      writer
        .begin()
        .addNumber(house - street * houseNumbers + 1)
        .addCode(space)
        .add(streets, name)
        .addCode(space)
        .add(suffixes, street - name * streetSuffixes.length)
      if (hasUnit) writer.add(unitPrefix, 0).addNumber(house - Math.floor(house / units) * units + 1)
      writer.end()
    },
  }
}

/** The plain letters of a name. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

let fixed: ReturnType<typeof encodeFixedTexts> | undefined

function fixedTexts() {
  fixed ??= encodeFixedTexts()
  return fixed
}

function encodeFixedTexts() {
  return {
    domains: TextArena.of(['@example.com', '@example.org', '@example.net']),
    streets: TextArena.of(streetNames),
    suffixes: TextArena.of(streetSuffixes),
    unitPrefix: TextArena.of([', Apt ']),
  }
}
