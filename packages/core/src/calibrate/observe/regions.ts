import { states } from '../../geo/states.ts'

/** The four regions of the US Census Bureau and their states. */
export const regions: readonly { readonly name: string; readonly states: readonly string[] }[] = [
  { name: 'Northeast', states: 'CT MA ME NH NJ NY PA RI VT'.split(' ') },
  { name: 'Midwest', states: 'IA IL IN KS MI MN MO ND NE OH SD WI'.split(' ') },
  { name: 'South', states: 'AL AR DC DE FL GA KY LA MD MS NC OK SC TN TX VA WV'.split(' ') },
  { name: 'West', states: 'AK AZ CA CO HI ID MT NM NV OR UT WA WY'.split(' ') },
]

const byState = states.map(({ code }) => regions.findIndex((region) => region.states.includes(code)))

/** Place of a state's region, by the state's place in the list of states. */
export function regionOfState(state: number): number {
  return byState[state]!
}
