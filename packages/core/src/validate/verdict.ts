/** Where a rule says which rows it finds broken. Reused from rule to rule. */
export class Verdict {
  from = 0
  to = 0
  /** 1 for rows that are not to be judged. */
  skip: Uint8Array = new Uint8Array(0)
  /** Rows that the rule concerns, but that it could not judge after all. */
  unable = 0
  readonly rows: number[] = []

  /** Begins the judgement of rows from `from` to before `to`. */
  begin(from: number, to: number, skip: Uint8Array): void {
    this.from = from
    this.to = to
    this.skip = skip
    this.unable = 0
    this.rows.length = 0
  }

  /** Says that a row breaks the rule; ignored where the row is not to be judged. */
  broken(row: number): void {
    if (this.skip[row] === 0) this.rows.push(row)
  }
}
