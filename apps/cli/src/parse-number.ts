import { HcError } from '@hc/core/error'
import { groupDigits } from './group-digits.ts'

/** Reads a flag that is a whole number: digits only, so neither 1e3 nor 1.0 nor an empty text. */
export function parseWholeNumber(flag: string, text: string, max: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= 1 && number <= max) return number
  throw new HcError('HC_OPTIONS_INVALID', `${flag} must be a whole number from 1 to ${groupDigits(max)}, not "${text}"`)
}

/** Reads a flag that is a share from 0 to 1, written as a plain decimal. */
export function parseShare(flag: string, text: string): number {
  const number = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  if (number >= 0 && number <= 1) return number
  throw new HcError('HC_OPTIONS_INVALID', `${flag} must be a number from 0 to 1, such as 0.55, not "${text}"`)
}

/** Reads a flag that is a number above 0, written as a plain decimal. */
export function parsePositive(flag: string, text: string): number {
  const number = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  if (number > 0 && number < Number.POSITIVE_INFINITY) return number
  throw new HcError('HC_OPTIONS_INVALID', `${flag} must be a number above 0, such as 50, not "${text}"`)
}
