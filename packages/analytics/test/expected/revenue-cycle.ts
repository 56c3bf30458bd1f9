import { calendarDate } from '@hc/core'
import { dollars, groupBy, mean, quantile, share, sortRows, sum } from './arithmetic.ts'
import { type Expectation, errorOf, type Fact, shareError } from './facts.ts'

const charged = (facts: readonly Fact[]) => dollars(sum(facts.map(({ cents }) => cents)))
const late = (facts: readonly Fact[]) => facts.filter((fact) => fact.late)
const overdue = (facts: readonly Fact[]) => facts.filter((fact) => fact.overdue)
const daysToPay = (facts: readonly Fact[]) =>
  facts.flatMap(({ paid, billed }) => (paid === undefined ? [] : [paid - billed]))

/** Answers to the questions on the revenue cycle. */
export const revenueCycle: Readonly<Record<string, Expectation>> = {
  'late-by-insurer': ({ all }) =>
    sortRows(
      groupBy(all, ({ insurer }) => insurer).map(([insurer, facts]) => ({
        insurer,
        bills: facts.length,
        late_bills: late(facts).length,
        late_share: share(late(facts).length, facts.length),
        late_error: shareError(facts, (fact) => fact.late),
        exposure: charged(late(facts)),
        outstanding: charged(overdue(facts)),
      })),
      '-exposure',
      'insurer',
    ),

  'default-by-insurance': ({ all }) =>
    sortRows(
      groupBy(all, ({ insurance }) => insurance).map(([insurance, facts]) => ({
        insurance,
        patients: new Set(facts.map(({ patient }) => patient)).size,
        bills: facts.length,
        bill_share: share(facts.length, all.length),
        defaults: overdue(facts).length,
        default_share: share(overdue(facts).length, facts.length),
        default_error: shareError(facts, (fact) => fact.overdue),
        outstanding: charged(overdue(facts)),
      })),
      'insurance',
    ),

  'default-by-age': ({ all }) =>
    sortRows(
      groupBy(all, ({ ageBand }) => ageBand).map(([age_band, facts]) => ({
        age_band,
        bills: facts.length,
        defaults: overdue(facts).length,
        default_share: share(overdue(facts).length, facts.length),
        default_error: shareError(facts, (fact) => fact.overdue),
      })),
      'age_band',
    ),

  'late-by-condition': ({ all }) =>
    sortRows(
      groupBy(all, ({ visit }) => visit.condition).map(([condition, facts]) => ({
        condition,
        bills: facts.length,
        late_bills: late(facts).length,
        late_share: share(late(facts).length, facts.length),
        late_error: shareError(facts, (fact) => fact.late),
        mean_charge: charged(facts) / facts.length,
        outstanding: charged(overdue(facts)),
      })),
      '-late_share',
      'condition',
    ),

  'late-by-hospital': ({ all }, { least_bills }) => {
    const overall = late(all).length / all.length
    const rows = groupBy(all, ({ visit }) => visit.hospital).map(([hospital, facts]) => {
      const half = 3.090232 * Math.sqrt((overall * (1 - overall)) / facts.length)
      return {
        hospital,
        bills: facts.length,
        late_bills: late(facts).length,
        late_share: share(late(facts).length, facts.length),
        late_error: shareError(facts, (fact) => fact.late),
        low_limit: Math.max(0, overall - half),
        high_limit: Math.min(1, overall + half),
        outstanding: charged(overdue(facts)),
      }
    })
    return sortRows(
      rows.filter(({ bills }) => bills >= least_bills!),
      '-late_share',
      'hospital',
    )
  },

  'receivables-ageing': ({ all, today }) => {
    const open = all.filter(({ paid }) => paid === undefined)
    const within = (from: number, to: number) =>
      open.filter(({ billed }) => today - billed >= from && today - billed <= to)
    const buckets: readonly (readonly [string, Fact[]])[] = [
      ['0-30', within(0, 30)],
      ['31-60', within(31, 60)],
      ['61-90', within(61, 90)],
      ['91-120', within(91, 120)],
      ['120+', within(121, Number.POSITIVE_INFINITY)],
    ]
    return buckets
      .filter(([, facts]) => facts.length > 0)
      .map(([age_bucket, facts]) => ({
        age_bucket,
        bills: facts.length,
        receivable: charged(facts),
        receivable_share: share(charged(facts), charged(open)),
        overdue_bills: overdue(facts).length,
        overdue: charged(overdue(facts)),
      }))
  },

  'days-to-pay-by-payer': ({ all }) =>
    sortRows(
      groupBy(all, ({ insurer }) => insurer).map(([insurer, facts]) => ({
        insurer,
        paid_bills: daysToPay(facts).length,
        open_bills: facts.length - daysToPay(facts).length,
        mean_days: mean(daysToPay(facts)),
        error_days: errorOf(
          facts.filter(({ paid }) => paid !== undefined),
          ({ paid, billed }) => paid! - billed,
        ),
        median_days: quantile(daysToPay(facts), 0.5),
        ninetieth_days: quantile(daysToPay(facts), 0.9),
      })),
      '-mean_days',
      'insurer',
    ),

  'collection-by-balance': ({ all, today }) => {
    const bounds: readonly (readonly [string, number])[] = [
      ['none', 0],
      ['under 500', 499.99],
      ['500 to 1,999', 1999.99],
      ['2,000 to 4,999', 4999.99],
      ['5,000 to 19,999', 19999.99],
      ['20,000 and more', Number.POSITIVE_INFINITY],
    ]
    const due = all.filter((fact) => fact.due <= today)
    const bandOf = ({ bill }: Fact) => bounds.findIndex(([, upTo]) => bill.patient_responsibility_amount <= upTo)
    return bounds.flatMap(([balance], place) => {
      const facts = due.filter((fact) => bandOf(fact) === place)
      const paid = facts.filter((fact) => fact.paid !== undefined)
      if (facts.length === 0) return []
      return {
        balance,
        bills: facts.length,
        collected_bills: paid.length,
        collection_rate: share(paid.length, facts.length),
        collection_error: shareError(facts, (fact) => fact.paid !== undefined),
        charged: charged(facts),
        collected: charged(paid),
        collected_share: share(charged(paid), charged(facts)),
      }
    })
  },

  'plan-performance': ({ all, today }) =>
    sortRows(
      groupBy(
        all.filter(({ due }) => due <= today),
        ({ bill }) => bill.payment_plan,
      ).map(([payment_plan, facts]) => ({
        payment_plan,
        bills: facts.length,
        late_bills: late(facts).length,
        late_share: share(late(facts).length, facts.length),
        late_error: shareError(facts, (fact) => fact.late),
        defaults: overdue(facts).length,
        default_share: share(overdue(facts).length, facts.length),
        default_error: shareError(facts, (fact) => fact.overdue),
        mean_charge: charged(facts) / facts.length,
        mean_days: mean(daysToPay(facts)),
        outstanding: charged(overdue(facts)),
      })),
      'payment_plan',
    ),

  'cash-by-month': ({ all }) => {
    const monthOf = (day: number) => {
      const { year, month } = calendarDate(day)
      return `${year}-${month < 10 ? '0' : ''}${month}`
    }
    const months = [
      ...new Set(all.flatMap(({ billed, paid }) => [billed, ...(paid === undefined ? [] : [paid])]).map(monthOf)),
    ]
    return months.sort().map((month) => {
      const paid = (fact: Fact) => fact.paid !== undefined
      const billedBy = all.filter(({ billed }) => monthOf(billed) <= month)
      const paidBy = all.filter((fact) => paid(fact) && monthOf(fact.paid!) <= month)
      return {
        month,
        billed: charged(all.filter(({ billed }) => monthOf(billed) === month)),
        collected: charged(all.filter((fact) => paid(fact) && monthOf(fact.paid!) === month)),
        unpaid_so_far: charged(billedBy) - charged(paidBy),
      }
    })
  },

  'payer-mix': ({ all }) => {
    const patientsIn = (facts: readonly Fact[]) => new Set(facts.map(({ patient }) => patient)).size
    const rows = groupBy(all, ({ insurer }) => insurer).map(([insurer, facts]) => ({
      insurer,
      patients: patientsIn(facts),
      patient_share: share(patientsIn(facts), patientsIn(all)),
      bills: facts.length,
      charged: charged(facts),
      charged_share: share(charged(facts), charged(all)),
      coverage_share: share(sum(facts.map(({ bill }) => bill.insurance_coverage_amount)), charged(facts)),
    }))
    return sortRows(rows, '-charged', 'insurer')
  },
}
