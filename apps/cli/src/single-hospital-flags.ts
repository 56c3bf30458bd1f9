import type { SingleHospitalOptions } from '@hc/core'
import { HcError } from '@hc/core/error'
import { parsePositive, parseShare, parseWholeNumber } from './parse-number.ts'

/** The flags of single-hospital mode, as typed. */
export interface SingleHospitalFlags {
  readonly singleHospital?: boolean
  readonly hospitalName?: string
  readonly hospitalState?: string
  readonly hospitalZipcode?: string
  readonly localShare?: string
  readonly localTopN?: string
  readonly localDecay?: string
  readonly outstateNeighborShare?: string
}

/** The flags that take a value, in the order of the help. */
export const singleHospitalFlagNames = {
  hospitalName: '--hospital-name',
  hospitalState: '--hospital-state',
  hospitalZipcode: '--hospital-zipcode',
  localShare: '--local-share',
  localTopN: '--local-top-n',
  localDecay: '--local-decay',
  outstateNeighborShare: '--outstate-neighbor-share',
} as const

/** Reads the flags of single-hospital mode; undefined outside it. Throws HC_OPTIONS_INVALID for one that needs the mode. */
export function parseSingleHospital(flags: SingleHospitalFlags): SingleHospitalOptions | undefined {
  const { hospitalName, hospitalState, hospitalZipcode, localShare, localTopN, localDecay, outstateNeighborShare } =
    flags
  if (!flags.singleHospital && hospitalState === undefined) {
    refuseStrays(flags)
    return undefined
  }
  return {
    ...(hospitalName !== undefined ? { name: hospitalName } : {}),
    ...(hospitalState !== undefined ? { state: hospitalState } : {}),
    ...(hospitalZipcode !== undefined ? { zipcode: hospitalZipcode } : {}),
    ...(localShare !== undefined ? { localShare: parseShare('--local-share', localShare) } : {}),
    ...(localTopN !== undefined ? { localTopN: parseWholeNumber('--local-top-n', localTopN, 1_000_000) } : {}),
    ...(localDecay !== undefined ? { localDecayKm: parsePositive('--local-decay', localDecay) } : {}),
    ...(outstateNeighborShare !== undefined
      ? { outstateNeighborShare: parseShare('--outstate-neighbor-share', outstateNeighborShare) }
      : {}),
  }
}

function refuseStrays(flags: SingleHospitalFlags): void {
  for (const [name, flag] of Object.entries(singleHospitalFlagNames)) {
    if (flags[name as keyof typeof singleHospitalFlagNames] === undefined) continue
    throw new HcError(
      'HC_OPTIONS_INVALID',
      `${flag} is for one hospital; add --single-hospital or --hospital-state, or leave it out`,
    )
  }
}
