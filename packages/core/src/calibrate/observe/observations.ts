import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Window } from '../../plan/window.ts'
import { createWindow } from '../../plan/window.ts'
import { BillCounts } from './bill-counts.ts'
import { CareCodes } from './care-codes.ts'
import { ComorbidityCounts } from './comorbidity-counts.ts'
import { PatientCounts } from './patient-counts.ts'
import { ReturnCounts } from './return-counts.ts'
import { StayCounts } from './stay-counts.ts'

/** Everything that was counted in a dataset, for the reference figures to ask. */
export class Observations {
  readonly codes: CareCodes
  readonly patients: PatientCounts
  /** First visits of episodes. */
  readonly stays: StayCounts
  readonly returns: ReturnCounts
  readonly comorbidity: ComorbidityCounts
  readonly bills: BillCounts
  /** Days of the window in each month, January first, so that years begun or broken off do not bias a month. */
  readonly daysOfMonth: Float64Array

  constructor(catalogue: Catalogue, startDay: number, todayDay: number) {
    const codes = new CareCodes(catalogue)
    this.codes = codes
    this.patients = new PatientCounts(codes)
    this.stays = new StayCounts(codes)
    this.returns = new ReturnCounts(codes, todayDay)
    this.comorbidity = new ComorbidityCounts(codes)
    this.bills = new BillCounts(codes, todayDay)
    this.daysOfMonth = daysOfMonth(createWindow(startDay, todayDay))
  }
}

function daysOfMonth({ months }: Window): Float64Array {
  const days = new Float64Array(12)
  for (const month of months) days[month] = days[month]! + 1
  return days
}
