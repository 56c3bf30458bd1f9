import type { PatientFrame } from '../patient-frame.ts'
import { hasFiveDigits, isJoined } from '../patient-texts.ts'
import { areaCodesOfStates } from '../place-terms.ts'
import { MISSING, NONE, UNKNOWN } from '../reading.ts'
import type { RowRule } from '../rule.ts'
import { isFilled } from '../text-reading.ts'
import { wholeYears } from '../window-terms.ts'
import { isMarked, isNever, isNotAfterToday } from './forms.ts'

const wellFormed = ['patient-well-formed']

/** Rules on one row of `patients`, in the order of judgement. */
export const patientRules: readonly RowRule<PatientFrame>[] = [
  {
    name: 'patient-well-formed',
    table: 'patients',
    sentence: "Every cell of a patient is there and of its column's type; only the two insurance columns may be null.",
    shows: ['insurance_policy_number'],
    judge(frame, verdict) {
      if (frame.emptyCells === 0) return
      const { int, wide, names, firstNames, lastNames, emails, addresses, policies } = frame
      const required = [int.bornDay, int.age, int.gender, int.bloodType, int.areaCode, int.city, int.state, int.zip]
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const isWhole =
          wide.patientId[row]! > NONE &&
          required.every((values) => values[row]! > NONE) &&
          [firstNames, lastNames, names, emails, addresses].every((texts) => isFilled(texts, row))
        const isEmptyPolicy = policies.starts[row]! >= 0 && policies.lengths[row] === 0
        if (!isWhole || int.payer[row] === MISSING || isEmptyPolicy) verdict.broken(row)
      }
    },
  },
  {
    name: 'patient-id-contiguous',
    table: 'patients',
    sentence: 'patient_id counts from 1 without gaps.',
    standsOn: wellFormed,
    shows: [],
    judge: isNever(({ int }) => int.isDue, 0),
  },
  {
    name: 'no-title-in-name',
    table: 'patients',
    sentence: 'A name carries no title and no degree.',
    standsOn: wellFormed,
    shows: ['first_name', 'last_name', 'name'],
    judge({ int: { title, degree } }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (title[row] === UNKNOWN || degree[row] === UNKNOWN) verdict.broken(row)
      }
    },
  },
  {
    name: 'name-is-first-last',
    table: 'patients',
    sentence: 'name is the first name, a space, and the last name.',
    standsOn: [...wellFormed, 'no-title-in-name'],
    shows: ['first_name', 'last_name', 'name'],
    judge({ firstNames, lastNames, names }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (!isJoined(names, firstNames, lastNames, row)) verdict.broken(row)
      }
    },
  },
  {
    name: 'gender-closed-list',
    table: 'patients',
    sentence: 'gender is Male or Female.',
    standsOn: wellFormed,
    shows: ['gender'],
    judge: isNever(({ int }) => int.gender, UNKNOWN),
  },
  {
    name: 'blood-type-closed-list',
    table: 'patients',
    sentence: 'blood_type is A, B, AB or O with an ASCII + or -.',
    standsOn: wellFormed,
    shows: ['blood_type'],
    judge: isNever(({ int }) => int.bloodType, UNKNOWN),
  },
  {
    name: 'birth-not-after-today',
    table: 'patients',
    sentence: 'Nobody is born after today.',
    standsOn: wellFormed,
    shows: ['date_of_birth'],
    judge: isNotAfterToday(({ int }) => int.bornDay),
  },
  {
    name: 'age-by-calendar',
    table: 'patients',
    sentence: 'age is the whole years from birth to today by calendar, of someone born on 29 February from 1 March on.',
    standsOn: [...wellFormed, 'birth-not-after-today'],
    shows: ['date_of_birth', 'age'],
    judge({ int: { bornDate, age }, terms: { window } }, verdict) {
      const today = window.dateNumber(window.todayDay)
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (age[row] !== wholeYears(bornDate[row]!, today)) verdict.broken(row)
      }
    },
  },
  {
    name: 'zip-five-digits',
    table: 'patients',
    sentence: 'zipcode is five digits.',
    standsOn: wellFormed,
    shows: ['zipcode'],
    judge(frame, verdict) {
      const { zip } = frame.int
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (zip[row] === UNKNOWN && !hasFiveDigits(frame.text('zipcode', row))) verdict.broken(row)
      }
    },
  },
  {
    name: 'zip-matches-city-and-state',
    table: 'patients',
    sentence: "zipcode is one of the places', and city and state are its own.",
    standsOn: [...wellFormed, 'zip-five-digits'],
    shows: ['city', 'state', 'zipcode'],
    judge({ int: { zip, city, state }, terms: { places } }, verdict) {
      const { cityOfZip, stateOfZip } = places
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        const code = zip[row]!
        if (code < 0 || cityOfZip[code] !== city[row] || stateOfZip[code] !== state[row]) verdict.broken(row)
      }
    },
  },
  {
    name: 'phone-fictional',
    table: 'patients',
    sentence: 'phone_number is written (NXX) 555-01XX, a number reserved for fiction.',
    standsOn: wellFormed,
    shows: ['phone_number'],
    judge: isNever(({ int }) => int.areaCode, UNKNOWN),
  },
  {
    name: 'phone-area-code-of-state',
    table: 'patients',
    sentence: "The telephone's area code belongs to the patient's state.",
    standsOn: ['phone-fictional', 'zip-matches-city-and-state'],
    shows: ['phone_number', 'state'],
    judge: isMarked(
      ({ int }) => int.state,
      ({ int }) => int.areaCode,
      () => areaCodesOfStates,
    ),
  },
  {
    name: 'email-reserved-domain',
    table: 'patients',
    sentence: 'email is an address at example.com, example.org or example.net.',
    standsOn: wellFormed,
    shows: ['email'],
    judge(frame, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (!frame.hasReservedEmail(row)) verdict.broken(row)
      }
    },
  },
  {
    name: 'insurance-both-or-neither',
    table: 'patients',
    sentence: 'A patient has both a payer and a policy number, or neither.',
    standsOn: wellFormed,
    shows: ['insurance_provider', 'insurance_policy_number'],
    judge({ int: { payer }, policies }, verdict) {
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if ((payer[row] === NONE) !== policies.starts[row]! < 0) verdict.broken(row)
      }
    },
  },
  {
    name: 'payer-in-catalogue',
    table: 'patients',
    sentence: 'insurance_provider is a payer of the catalogue.',
    standsOn: [...wellFormed, 'insurance-both-or-neither'],
    concerns: 'insured',
    shows: ['insurance_provider'],
    judge: isNever(({ int }) => int.payer, UNKNOWN),
  },
  {
    name: 'payer-sells-in-state',
    table: 'patients',
    sentence: "The payer sells in the patient's state.",
    standsOn: ['payer-in-catalogue', 'zip-matches-city-and-state'],
    concerns: 'insured',
    shows: ['insurance_provider', 'state'],
    judge({ int: { payer, state }, terms: { payerSellsIn, places } }, verdict) {
      const states = places.states.size
      const { rows, from, to } = verdict
      for (let i = from; i < to; i++) {
        const row = rows[i]!
        if (payerSellsIn[payer[row]! * states + state[row]!] === 0) verdict.broken(row)
      }
    },
  },
]

/** Rules on patients that only their visits, or all patients together, can settle. */
export const latePatientRules = {
  medicareAge: {
    name: 'medicare-age',
    table: 'patients',
    sentence:
      "Nobody below the catalogue's least age for Medicare has it, except with a condition that entitles to it.",
    standsOn: ['payer-in-catalogue', 'age-by-calendar', 'patient-id-contiguous'],
  },
  emailUnique: {
    name: 'email-unique',
    table: 'patients',
    sentence: 'No two patients share an email.',
    standsOn: wellFormed,
  },
  policyNumberUnique: {
    name: 'policy-number-unique',
    table: 'patients',
    sentence: 'No two patients share a policy number.',
    standsOn: [...wellFormed, 'insurance-both-or-neither'],
  },
  nameAddressUnique: {
    name: 'name-address-unique',
    table: 'patients',
    sentence: 'No two patients of the same name share an address.',
    standsOn: wellFormed,
  },
} as const
