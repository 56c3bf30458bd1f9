/** The values of a column chunk that are not null, ready to be put into pages. */
export interface EncodedValues {
  /** A number out of `encodings`. */
  readonly encoding: number
  readonly bytes: Uint8Array
  /** What the values are indices into. */
  readonly dictionary?: { readonly bytes: Uint8Array; readonly count: number }
  /** Smallest and largest value, in the plain encoding without a length. Absent: no values, or a text too long. */
  readonly range?: { readonly min: Uint8Array; readonly max: Uint8Array }
}
