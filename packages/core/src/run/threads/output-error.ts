import { ioReason } from '../io-error.ts'

/** What a sink's encoder or file threw, and whose it was. */
export class OutputError extends Error {
  readonly output: number

  constructor(output: number, cause: unknown) {
    super(ioReason(cause), { cause })
    this.output = output
  }
}
