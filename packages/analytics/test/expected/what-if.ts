import { deviation, dollars, groupBy, mean, sortRows, sum } from './arithmetic.ts'
import { chargesOf, type Expectation, type Fact, openings } from './facts.ts'

const isMild = ({ visit }: Fact) => visit.severity === 'Normal' || visit.severity === 'Mild'

/** The standard error of a mean of values on their own. */
function standardError(values: readonly number[]): number | null {
  const spread = deviation(values)
  return spread === null ? null : spread / Math.sqrt(values.length)
}

/** Answers to the questions on what might be. */
export const whatIf: Readonly<Record<string, Expectation>> = {
  'recovery-at-largest-balance': ({ all }, { low_rate, middle_rate, high_rate }) => {
    const balances = groupBy(
      all.filter(({ overdue }) => overdue),
      ({ visit }) => visit.hospital,
    ).map(([hospital, facts]) => ({ hospital, bills: facts.length, cents: sum(facts.map(({ cents }) => cents)) }))
    const [top] = sortRows(balances, '-cents', 'hospital')
    if (top === undefined) return []
    const rates: readonly (readonly [string, number])[] = [
      ['low', low_rate!],
      ['middle', middle_rate!],
      ['high', high_rate!],
    ]
    return rates.map(([scenario, rate]) => ({
      scenario,
      rate,
      hospital: top.hospital,
      overdue_bills: top.bills,
      outstanding: dollars(top.cents),
      recovered: dollars(top.cents) * rate,
    }))
  },

  'one-night-to-same-day': (facts, { mild_share, moved_share }) => {
    const rows = groupBy(openings(facts), ({ visit }) => visit.condition)
      .filter(([, first]) => first.filter(isMild).length / first.length >= mild_share!)
      .filter(([, first]) => first.some(({ nights }) => nights === 0))
      .flatMap(([condition, first]) => {
        const mild = first.filter(isMild)
        const [same, one] = [0, 1].map((nights) => chargesOf(mild.filter((fact) => fact.nights === nights)))
        const [sameMean, oneMean] = [mean(same!), mean(one!)]
        const moved = one!.length * moved_share!
        if (mild.length === 0) return []
        return {
          condition,
          one_night: one!.length,
          one_night_mean: oneMean,
          one_night_error: standardError(one!),
          same_day: same!.length,
          same_day_mean: sameMean,
          same_day_error: standardError(same!),
          moved,
          saved: oneMean === null || sameMean === null ? null : (oneMean - sameMean) * moved,
        }
      })
    return sortRows(rows, '-saved', 'condition')
  },
}
