import type { Payer } from './catalogue.ts'

/**
 * Medicare, Medicaid and 24 commercial insurers. The insurers are invented; no company of such a name is meant. Their
 * footprints imitate the pattern of the US market and its names not at all: four that sell everywhere, one in fourteen
 * states, a mutual in five, an integrated system in its own few states, and regional plans for the rest (American
 * Medical Association, Competition in Health Insurance, 2025; the footprints are assumed).
 */
export const payers: readonly Payer[] = [
  { name: 'Medicare', kind: 'medicare' },
  { name: 'Medicaid', kind: 'medicaid' },

  // Everywhere.
  { name: 'Larkmoor Health', kind: 'commercial' },
  { name: 'Halvern Benefits', kind: 'commercial' },
  { name: 'Corwick Assurance', kind: 'commercial' },
  { name: 'Ellisford Care Plans', kind: 'commercial' },

  // One plan under one name in fourteen states, and one in five.
  {
    name: 'Quillstone Health',
    kind: 'commercial',
    states: ['CA', 'CO', 'CT', 'GA', 'IN', 'KY', 'ME', 'MO', 'NH', 'NV', 'NY', 'OH', 'VA', 'WI'],
  },
  { name: 'Prairie Lantern Mutual', kind: 'commercial', states: ['IL', 'MT', 'NM', 'OK', 'TX'] },

  // An integrated system: its own hospitals, its own doctors, its own states.
  {
    name: 'Alderpoint Integrated Care',
    kind: 'commercial',
    states: ['CA', 'CO', 'DC', 'GA', 'HI', 'MD', 'OR', 'VA', 'WA'],
  },

  // Plans of one state or a few neighbours.
  { name: 'Gulf Heron Health', kind: 'commercial', states: ['FL'] },
  { name: 'Northpine Mutual', kind: 'commercial', states: ['MI'] },
  { name: 'Ironvale Health', kind: 'commercial', states: ['DE', 'NY', 'PA', 'WV'] },
  { name: 'Seacliff Mutual', kind: 'commercial', states: ['CA'] },
  { name: 'Saltmarsh Health', kind: 'commercial', states: ['CT', 'MA', 'ME', 'NH', 'RI', 'VT'] },
  { name: 'Palisade Quay Health', kind: 'commercial', states: ['NJ', 'NY'] },
  { name: 'Chesnall Health', kind: 'commercial', states: ['DC', 'MD', 'VA'] },
  { name: 'Pinebarrow Mutual', kind: 'commercial', states: ['NC', 'SC'] },
  { name: 'Cumberel Health', kind: 'commercial', states: ['KY', 'TN'] },
  { name: 'Cypressgate Mutual', kind: 'commercial', states: ['AL', 'AR', 'LA', 'MS'] },
  { name: 'Windrow Mutual', kind: 'commercial', states: ['IA', 'KS', 'MO', 'NE', 'SD'] },
  { name: 'Lakebirch Health', kind: 'commercial', states: ['MN', 'ND', 'WI'] },
  { name: 'Millrace Health', kind: 'commercial', states: ['IN', 'OH'] },
  { name: 'Sandspire Health', kind: 'commercial', states: ['AZ', 'NM', 'NV', 'UT'] },
  { name: 'Cedarfall Mutual', kind: 'commercial', states: ['AK', 'ID', 'OR', 'WA'] },
  { name: 'High Tarn Mutual', kind: 'commercial', states: ['ID', 'MT', 'UT', 'WY'] },
  { name: 'Moanalei Mutual', kind: 'commercial', states: ['HI'] },
]
