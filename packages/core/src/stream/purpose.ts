/**
 * What a stream is for. Each purpose has numbers of its own, so that a draw added to one does not move the others.
 * The values are part of the data: never reuse or reorder them.
 */
export const purpose = {
  visitCounts: 1,
  chosenZips: 2,
  hospital: 3,
  doctor: 4,
  payer: 5,
  emailNumber: 6,
  policyNumber: 7,
  addressNumber: 8,
  hospitalNames: 9,
  doctorNames: 10,
  hospitalZips: 11,
  hospitalState: 12,
  identity: 16,
  coverage: 17,
  history: 18,
  calendar: 19,
  care: 20,
  money: 21,
  sample: 48,
} as const
