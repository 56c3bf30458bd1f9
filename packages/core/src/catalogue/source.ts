/** How far a number from the world can be relied on. */
export type Standing = 'published' | 'computed from public-use data' | 'derived' | 'assumed'

/** Where a number from the world comes from. */
export interface Source {
  readonly publisher: string
  readonly title: string
  /** Year of publication, or of the data where a survey is named after it. */
  readonly year: number
}
