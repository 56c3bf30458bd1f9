/** Some rows of a frame, in their order. */
export class RowList {
  /** The rows: the first `length` of these. */
  rows = new Int32Array(0)
  length = 0

  /** Empties the list and makes room for all of a number of rows. */
  clear(rows: number): void {
    if (rows > this.rows.length) this.rows = new Int32Array(rows * 2)
    this.length = 0
  }

  /** Adds a row after those that are there. */
  add(row: number): void {
    this.rows[this.length++] = row
  }

  /** The place of the first row that is not before a row. */
  placeOf(row: number): number {
    let place = 0
    let end = this.length
    while (place < end) {
      const middle = (place + end) >> 1
      if (this.rows[middle]! < row) place = middle + 1
      else end = middle
    }
    return place
  }
}

let allRows = new Int32Array(0)

/** The rows 0, 1, 2 and so on, a number of them or more; each is at its own place. */
export function rowsUpTo(rows: number): Int32Array {
  if (rows > allRows.length) {
    allRows = new Int32Array(rows * 2)
    for (let row = 0; row < allRows.length; row++) allRows[row] = row
  }
  return allRows
}
