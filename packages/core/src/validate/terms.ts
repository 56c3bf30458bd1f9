import { type Catalogue, catalogueSchema, type Payer } from '../catalogue/catalogue.ts'
import { HcError } from '../error.ts'
import { paymentPlans, paymentStatuses } from '../model/billing.ts'
import { bloodTypes, genders } from '../model/patients.ts'
import { followUpFlags, severities, testResults } from '../model/visits.ts'
import type { Contract, Mode } from '../plan/contract.ts'
import { type CareTerms, careTerms } from './care-terms.ts'
import { CodeBook } from './code-book.ts'
import { type PlaceTerms, placeTerms } from './place-terms.ts'
import { type WindowTerms, windowTerms } from './window-terms.ts'

/** A contract, turned once into tables that the rules look things up in. */
export interface Terms {
  readonly catalogue: Catalogue
  readonly mode: Mode['kind']
  /** The hospital of single-hospital mode, as codes; undefined in another. */
  readonly oneHospital: { readonly name: number; readonly state: number; readonly zip: number } | undefined
  readonly window: WindowTerms
  readonly places: PlaceTerms
  readonly care: CareTerms
  readonly payers: CodeBook
  readonly payerKinds: readonly Payer['kind'][]
  /** 1 for the payers that are Medicare. */
  readonly isMedicare: Uint8Array
  /** 1 where a payer sells in a state, by `payer * states.size + state`. */
  readonly payerSellsIn: Uint8Array
  readonly genders: CodeBook
  readonly bloodTypes: CodeBook
  readonly severities: CodeBook
  readonly testResults: CodeBook
  readonly followUpFlags: CodeBook
  readonly plans: CodeBook
  readonly statuses: CodeBook
  /** Numbered as they come; the validator's own, not the contract's. */
  readonly hospitals: CodeBook
  readonly doctors: CodeBook
}

/** Prepares the terms of a contract. Throws HC_OPTIONS_INVALID when its catalogue or its dates are malformed. */
export function termsOf(contract: Contract): Terms {
  const parsed = catalogueSchema.safeParse(contract.catalogue)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = ['catalogue', ...(issue?.path ?? [])].join('.')
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `${path} of the contract is wrong: ${issue?.message}; give a whole catalogue`,
    )
  }
  const catalogue = parsed.data
  const places = placeTerms(contract.places)
  const hospitals = new CodeBook([], 'open')
  const payerSellsIn = new Uint8Array(catalogue.payers.length * places.states.size)
  catalogue.payers.forEach(({ states }, payer) => {
    for (let state = 0; state < places.states.size; state++) {
      const isSold = states === undefined || states.includes(places.states.texts[state]!)
      payerSellsIn[payer * places.states.size + state] = isSold ? 1 : 0
    }
  })
  return {
    catalogue,
    mode: contract.mode.kind,
    oneHospital: oneHospitalOf(contract.mode, places, hospitals),
    window: windowTerms(contract),
    places,
    care: careTerms(catalogue),
    payers: new CodeBook(catalogue.payers.map(({ name }) => name)),
    payerKinds: catalogue.payers.map(({ kind }) => kind),
    isMedicare: Uint8Array.from(catalogue.payers, ({ kind }) => (kind === 'medicare' ? 1 : 0)),
    payerSellsIn,
    genders: new CodeBook(genders),
    bloodTypes: new CodeBook(bloodTypes),
    severities: new CodeBook(severities),
    testResults: new CodeBook(testResults),
    followUpFlags: new CodeBook(followUpFlags),
    plans: new CodeBook(paymentPlans),
    statuses: new CodeBook(paymentStatuses),
    hospitals,
    doctors: new CodeBook([], 'open'),
  }
}

function oneHospitalOf(mode: Mode, places: PlaceTerms, hospitals: CodeBook): Terms['oneHospital'] {
  if (mode.kind !== 'single-hospital') return undefined
  const [state, zip] = [places.states.codeOf(mode.state), places.zips.codeOf(mode.zipcode)]
  if (places.stateOfZip[zip] !== state) {
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `the mode of the contract has its hospital at ${mode.zipcode} in ${mode.state}, which is none of its places; give a ZIP code and a state that are`,
    )
  }
  return { name: hospitals.codeOf(mode.hospital), state, zip }
}
