/** Where the addresses of a column's cells go in a batch: row r's to `addresses[first + r]`. */
export interface CellGrid {
  readonly addresses: Uint32Array
  readonly first: number
}
