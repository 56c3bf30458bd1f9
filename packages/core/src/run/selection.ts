/** What of a dataset one consumer gets. Absent parts mean all of it. */
export interface Selection {
  /** The tables by their own names, the others left out: a list, or for each table `true` or what of it. */
  readonly tables?: readonly string[] | Readonly<Record<string, TableSelection | true>>
  /**
   * Share of the patients, above 0 and up to 1, each with all visits and bills. The same seed gives the same patients,
   * and those of a smaller share are among those of a larger one. Ids keep their gaps.
   */
  readonly patientShare?: number
}

/** What of a table one consumer gets. */
export interface TableSelection {
  /** What the consumer calls the table. */
  readonly as?: string
  /** Columns by their own names, in the order that the consumer gets them. */
  readonly columns?: readonly string[]
  /** What the consumer calls its columns, by their own names. */
  readonly rename?: Readonly<Record<string, string>>
}
