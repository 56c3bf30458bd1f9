/** Where the addresses of a column's cells go in a batch: row r's to `addresses[first + r * stride]`. */
export interface CellGrid {
  readonly addresses: Uint32Array
  readonly first: number
  readonly stride: number
}
