import type { FigureSummary } from '../summary.ts'

/** A tendency, before it is worked out: whole numbers, divided once. */
export interface Figure {
  readonly name: string
  readonly description: string
  readonly minRows: number
  readonly numerator: number | bigint
  readonly denominator: number | bigint
  /** Rows that the figure rests on; absent: the denominator. */
  readonly rows?: number
}

/** Works out a figure: the quotient, rounded half up to 6 decimals, or null below the least number of rows. */
export function figureSummary({ name, description, minRows, numerator, denominator, rows }: Figure): FigureSummary {
  const resting = rows ?? Number(denominator)
  const value =
    resting < minRows || BigInt(denominator) === 0n ? null : quotient(BigInt(numerator), BigInt(denominator))
  return {
    name,
    description,
    value,
    numerator: Number(numerator),
    denominator: Number(denominator),
    rows: resting,
    minRows,
  }
}

/** The quotient of two whole numbers to 6 decimals, halves away from zero. Exact, since floats would round twice. */
export function quotient(numerator: bigint, denominator: bigint): number {
  const isNegative = numerator < 0n !== denominator < 0n
  const [over, under] = [absolute(numerator), absolute(denominator)]
  const millionths = Number((over * 2_000_000n + under) / (under * 2n))
  return isNegative && millionths > 0 ? -millionths / 1e6 : millionths / 1e6
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}
