import type { Standing } from '../catalogue/source.ts'

/** How much of the commercial market a payer has. */
export interface PayerShare {
  readonly payer: string
  /** Percent of the nation's commercial enrolment that it is meant to have. */
  readonly nationalPercent: number
  readonly standing: Standing
  /** Relative share of the commercial enrolment within a state where it sells. */
  readonly weight: number
}

/**
 * Market shares of the commercial payers: ten with the shares of the ten largest insurers of the nation, which sum to 72 %
 * (`sources.insurers2024`; they are imitated, not named), and the rest shared out by population (assumed). The weights are
 * derived: fitted until the shares over all states, weighted by their population (US Census Bureau, 2020 Census
 * apportionment results, 2021; published), came out as given, then rounded; the national shares hold to 0.1 point.
 */
export const payerShares: readonly PayerShare[] = [
  { payer: 'Larkmoor Health', nationalPercent: 16, standing: 'published', weight: 16 },
  { payer: 'Halvern Benefits', nationalPercent: 12, standing: 'published', weight: 12 },
  { payer: 'Corwick Assurance', nationalPercent: 9, standing: 'published', weight: 9 },
  { payer: 'Ellisford Care Plans', nationalPercent: 3, standing: 'published', weight: 3 },
  { payer: 'Quillstone Health', nationalPercent: 12, standing: 'published', weight: 41 },
  { payer: 'Prairie Lantern Mutual', nationalPercent: 8, standing: 'published', weight: 48 },
  { payer: 'Alderpoint Integrated Care', nationalPercent: 6, standing: 'published', weight: 31 },
  { payer: 'Gulf Heron Health', nationalPercent: 2, standing: 'published', weight: 18 },
  { payer: 'Northpine Mutual', nationalPercent: 2, standing: 'published', weight: 77 },
  { payer: 'Ironvale Health', nationalPercent: 2, standing: 'published', weight: 15 },
  { payer: 'Seacliff Mutual', nationalPercent: 2, standing: 'assumed', weight: 23 },
  { payer: 'Saltmarsh Health', nationalPercent: 2.6, standing: 'assumed', weight: 72 },
  { payer: 'Palisade Quay Health', nationalPercent: 3.4, standing: 'assumed', weight: 44 },
  { payer: 'Chesnall Health', nationalPercent: 2.2, standing: 'assumed', weight: 82 },
  { payer: 'Pinebarrow Mutual', nationalPercent: 2.9, standing: 'assumed', weight: 65 },
  { payer: 'Cumberel Health', nationalPercent: 2.1, standing: 'assumed', weight: 83 },
  { payer: 'Cypressgate Mutual', nationalPercent: 2.9, standing: 'assumed', weight: 64 },
  { payer: 'Windrow Mutual', nationalPercent: 2, standing: 'assumed', weight: 41 },
  { payer: 'Lakebirch Health', nationalPercent: 2.3, standing: 'assumed', weight: 91 },
  { payer: 'Millrace Health', nationalPercent: 1.7, standing: 'assumed', weight: 35 },
  { payer: 'Sandspire Health', nationalPercent: 1.2, standing: 'assumed', weight: 19 },
  { payer: 'Cedarfall Mutual', nationalPercent: 2, standing: 'assumed', weight: 57 },
  { payer: 'High Tarn Mutual', nationalPercent: 0.5, standing: 'assumed', weight: 22 },
  { payer: 'Moanalei Mutual', nationalPercent: 0.2, standing: 'assumed', weight: 60 },
]
