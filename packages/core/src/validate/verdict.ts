/** Which rows a rule is to judge, and where it says which of them it finds broken. Reused from rule to rule. */
export class Verdict {
  /** The rows to judge, in their order, at the places from `from` to before `to`. */
  rows: Int32Array = new Int32Array(0)
  from = 0
  to = 0
  /** Rows that the rule concerns, but that it could not judge after all. */
  unable = 0
  readonly brokenRows: number[] = []

  /** Begins the judgement of some of the rows of an array. */
  begin(rows: Int32Array, from: number, to: number): void {
    this.rows = rows
    this.from = from
    this.to = to
    this.unable = 0
    this.brokenRows.length = 0
  }

  /** Says that a row breaks the rule. */
  broken(row: number): void {
    this.brokenRows.push(row)
  }
}
