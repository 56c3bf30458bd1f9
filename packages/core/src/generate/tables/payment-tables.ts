import { paymentPlans } from '../../model/closed-lists.ts'
import type { Odds } from '../../odds/odds.ts'
import { byCoverIndex, covers } from './cover.ts'
import { compileSteps, type StepTable } from './step-table.ts'

/** The odds of bills and payments, ready to be drawn by. */
export interface PaymentTables {
  /** Chance of an Incremental plan, by dollars; and what lack of insurance adds. */
  readonly incremental: StepTable
  readonly incrementalUninsured: number
  /** Chances before multipliers, by cover. */
  readonly unpaid: readonly number[]
  readonly late: readonly number[]
  readonly coverMultiplier: readonly number[]
  readonly ageMultiplier: StepTable
  readonly amountMultiplier: StepTable
  /** By index of the plan. */
  readonly planMultiplier: readonly number[]
  /** Range of the share of the days allowed, by cover. */
  readonly onTimeShare: readonly { readonly min: number; readonly max: number }[]
  /** Cents above which an uninsured bill is likelier to be paid late. */
  readonly bigUninsuredCents: number
  readonly bigUninsuredMultiplier: number
}

/** Compiles the odds of payment. */
export function compilePayments({ payment }: Odds): PaymentTables {
  const byInsurance = ({ insured, uninsured }: { readonly insured: number; readonly uninsured: number }) =>
    covers.map((cover) => (cover === 'uninsured' ? uninsured : insured))
  return {
    incremental: compileSteps(payment.incremental, ({ share }) => share),
    incrementalUninsured: payment.incrementalUninsured,
    unpaid: byInsurance(payment.unpaid),
    late: byInsurance(payment.late),
    coverMultiplier: byCoverIndex(payment.coverMultiplier),
    ageMultiplier: compileSteps(payment.ageMultiplier, ({ multiplier }) => multiplier),
    amountMultiplier: compileSteps(payment.amountMultiplier, ({ multiplier }) => multiplier),
    planMultiplier: paymentPlans.map((plan) => payment.planMultiplier[plan]),
    onTimeShare: byCoverIndex(payment.onTimeShare),
    bigUninsuredCents: payment.bigUninsuredBill.fromDollars * 100,
    bigUninsuredMultiplier: payment.bigUninsuredBill.lateMultiplier,
  }
}
