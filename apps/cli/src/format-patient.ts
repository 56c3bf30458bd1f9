import type { Contract, RemadePatient, Row } from '@hc/core'

/** Tells the journey of a patient as a timeline, one paragraph for each visit. */
export function formatPatient({ patient, visits, billing, contract }: RemadePatient): string {
  const { preset, startDate, today } = contract
  const paragraphs = visits.map((visit, i) => visitLines(visit, billing[i]!, isFollowUp(visits, i, contract)))
  return `${[
    personLines(patient, today),
    [`${counted(visits.length, 'visit')} from ${startDate} to ${today}, by ${preset}:`],
    ...paragraphs,
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function personLines(patient: Row, today: string): string[] {
  const { name, gender, date_of_birth, age, blood_type, address, city, state, zipcode } = patient
  const insurance =
    patient.insurance_provider === null
      ? 'Without insurance'
      : `Insured by ${patient.insurance_provider}, policy ${patient.insurance_policy_number}`
  return [
    `Patient ${patient.patient_id}: ${name}, ${gender}, born ${date_of_birth}, ${age} on ${today}, blood type ${blood_type}`,
    `${address}, ${city}, ${state} ${zipcode}; ${patient.phone_number}; ${patient.email}`,
    insurance,
  ]
}

/** A visit is a follow-up when the one before it for the same condition asked for it; a delivery never is. */
function isFollowUp(visits: readonly Row[], i: number, { catalogue }: Contract): boolean {
  const { condition, treatment } = visits[i]!
  const delivery = catalogue.conditions.find(({ name }) => name === condition)?.delivery
  if (delivery?.treatments.includes(String(treatment))) return false
  const before = visits.slice(0, i).findLast((visit) => visit.condition === condition)
  return before?.follow_up_required === 'Y'
}

function visitLines(visit: Row, bill: Row, followUp: boolean): string[] {
  const { date_of_admission: from, date_of_discharge: until } = visit
  const nights = (Date.parse(String(until)) - Date.parse(String(from))) / 86_400_000
  const stay = nights === 0 ? 'the same day' : `${counted(nights, 'night')}, until ${until}`
  const drug = visit.medication === null ? 'no drug' : `${visit.medication} ${visit.dosage}, ${frequencyOf(visit)}`
  const asked = visit.follow_up_required === 'Y' ? '; follow-up asked for' : ''
  return [
    `${from}  ${visit.condition}, ${visit.severity}${followUp ? ', follow-up' : ''}; ${stay}; age ${visit.age}; visit ${visit.visit_id}`,
    ...[
      `${visit.hospital}, ${visit.hospital_state} ${visit.hospital_zipcode}, room ${visit.room_number}; ${visit.doctor}`,
      `${visit.treatment}; ${drug}; test ${String(visit.test_results).toLowerCase()}${asked}`,
      `Bill of ${bill.billing_date}: ${dollars(bill.total_charge)}, of which ${dollars(bill.patient_responsibility_amount)} from the patient; ${paymentOf(bill)}`,
    ].map((line) => `            ${line}`),
  ]
}

function frequencyOf({ frequency }: Row): string {
  return String(frequency).replace(/^[A-Z][a-z]/, (start) => start.toLowerCase())
}

function paymentOf({
  payment_plan: plan,
  expected_payment_date: due,
  actual_payment_date: paid,
  payment_status: status,
}: Row) {
  const done = paid === null ? 'not paid' : `paid ${paid}`
  return `${plan} plan, due ${due}, ${done} (${status})`
}

function dollars(amount: Row[string] | undefined): string {
  const [whole = '', cents] = Number(amount).toFixed(2).split('.')
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
