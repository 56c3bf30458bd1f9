/** A place outside memory, lent by whoever runs the validator: named files that grow and can be read. */
export interface Spill {
  append(name: string, bytes: Uint8Array): void
  /** Bytes in a file; 0 when nothing was appended. */
  size(name: string): number
  read(name: string, offset: number, length: number): Uint8Array
}
