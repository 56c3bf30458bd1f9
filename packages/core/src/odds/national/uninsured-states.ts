/** Share of all people without health insurance in the US, in percent: the rate that the states' are compared with. */
const nation = 8

/**
 * Percent of people without health insurance, by state: US Census Bureau, American Community Survey, 2022; Texas and
 * Massachusetts of 2024 (published).
 */
const percentByState = {
  TX: 16.7,
  OK: 11.7,
  GA: 11.7,
  WY: 11.5,
  FL: 11.2,
  NV: 11.1,
  AK: 11,
  MS: 10.8,
  AZ: 10.3,
  NC: 9.3,
  TN: 9.3,
  SC: 9.1,
  AL: 8.8,
  KS: 8.6,
  MO: 8.6,
  AR: 8.4,
  MT: 8.3,
  ID: 8.2,
  NM: 8.2,
  SD: 8.1,
  UT: 8.1,
  CO: 7.1,
  IN: 7,
  LA: 6.9,
  NJ: 6.8,
  NE: 6.7,
  IL: 6.6,
  ME: 6.6,
  CA: 6.5,
  VA: 6.5,
  ND: 6.4,
  MD: 6.1,
  WA: 6.1,
  OR: 6,
  OH: 5.9,
  WV: 5.9,
  DE: 5.6,
  KY: 5.6,
  PA: 5.3,
  CT: 5.2,
  WI: 5.2,
  NH: 4.9,
  NY: 4.9,
  IA: 4.5,
  MI: 4.5,
  MN: 4.5,
  RI: 4.2,
  VT: 3.9,
  HI: 3.5,
  DC: 2.9,
  MA: 2.8,
}

/** What multiplies the uninsured share of an age in each state (derived). */
export const uninsuredOfState: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(percentByState).map(([state, percent]) => [state, percent / nation]),
)
