import { count, dollars, groupBy, mean, quantile, share, sortRows, sum, variance } from './arithmetic.ts'
import { chargesOf, type Expectation, errorOf, type Fact, ratio } from './facts.ts'

const nightsOf = (facts: readonly Fact[]) => facts.map(({ nights }) => nights)

/** Sets a value of each hospital's first visits against the mean of all first visits that are alike. */
function overExpected(
  all: readonly Fact[],
  least: number,
  name: 'nights' | 'charge',
  value: (fact: Fact) => number,
  alike: (fact: Fact) => string,
) {
  const first = all.filter(({ followUp }) => !followUp)
  const mix = new Map(groupBy(first, alike).map(([key, facts]) => [key, facts.map(value)]))
  const rows = groupBy(first, ({ visit }) => visit.hospital)
    .filter(([, facts]) => facts.length >= least)
    .map(([hospital, facts]) => {
      const observed = sum(facts.map(value))
      const expected = sum(facts.map((fact) => mean(mix.get(alike(fact))!)!))
      const spread = Math.sqrt(sum(facts.map((fact) => variance(mix.get(alike(fact))!))))
      return {
        hospital,
        stays: facts.length,
        [`observed_${name}`]: observed,
        [`expected_${name}`]: expected,
        [`spread_${name}`]: spread,
        ratio: ratio(observed, expected),
        low_limit: expected === 0 ? 0 : Math.max(0, 1 - (3.090232 * spread) / expected),
        high_limit: expected === 0 ? null : 1 + (3.090232 * spread) / expected,
      }
    })
  return sortRows(rows, '-ratio', 'hospital')
}

/** Answers to the questions on length of stay and cost. */
export const stayAndCost: Readonly<Record<string, Expectation>> = {
  'charge-by-nights': ({ all }) =>
    groupBy(all, ({ nights }) => nights)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([nights, facts]) => ({
        nights: Number(nights),
        visits: facts.length,
        mean_charge: mean(chargesOf(facts)),
        error_charge: errorOf(facts, ({ cents }) => cents / 100),
        median_charge: quantile(chargesOf(facts), 0.5),
      })),

  'longest-stays': ({ all }, { most_stays }) =>
    sortRows(
      all.map((fact) => ({ fact, nights: fact.nights, cents: fact.cents, id: fact.visit.visit_id })),
      '-nights',
      '-cents',
      'id',
    )
      .slice(0, most_stays)
      .map(({ fact }, index) => ({
        place: index + 1,
        visit_id: fact.visit.visit_id,
        condition: fact.visit.condition,
        severity: fact.visit.severity,
        hospital: fact.visit.hospital,
        age_band: fact.ageBand,
        nights: fact.nights,
        charge: dollars(fact.cents),
      })),

  'dearest-stays': ({ all }, { most_stays }) =>
    sortRows(
      all.map((fact) => ({ fact, cents: fact.cents, id: fact.visit.visit_id })),
      '-cents',
      'id',
    )
      .slice(0, most_stays)
      .map(({ fact }, index) => ({
        place: index + 1,
        visit_id: fact.visit.visit_id,
        condition: fact.visit.condition,
        treatment: fact.visit.treatment,
        hospital: fact.visit.hospital,
        insurer: fact.insurer,
        nights: fact.nights,
        charge: dollars(fact.cents),
        payment_status: fact.bill.payment_status,
      })),

  'stay-by-condition': ({ all }) =>
    sortRows(
      groupBy(all, ({ visit }) => visit.condition).map(([condition, facts]) => ({
        condition,
        visits: facts.length,
        mean_nights: mean(nightsOf(facts)),
        error_nights: errorOf(facts, ({ nights }) => nights),
        longest_nights: Math.max(...nightsOf(facts)),
        mean_charge: mean(chargesOf(facts)),
        error_charge: errorOf(facts, ({ cents }) => cents / 100),
        charge_per_day: ratio(sum(chargesOf(facts)), sum(nightsOf(facts))),
      })),
      '-mean_charge',
      'condition',
    ),

  'stay-over-expected': ({ all }, { least_stays }) =>
    overExpected(
      all,
      least_stays!,
      'nights',
      ({ nights }) => nights,
      ({ visit }) => `${visit.condition}, ${visit.severity}`,
    ),

  'charge-over-expected': ({ all }, { least_stays }) =>
    overExpected(
      all,
      least_stays!,
      'charge',
      ({ cents }) => cents / 100,
      ({ visit, nights }) => `${visit.condition}, ${visit.severity}, ${Math.min(nights, 2)}`,
    ),

  'charge-outliers': ({ all }, { fence }) =>
    sortRows(
      groupBy(all, ({ visit }) => visit.condition).map(([condition, facts]) => {
        const charges = chargesOf(facts)
        const [lower, upper] = [quantile(charges, 0.25)!, quantile(charges, 0.75)!]
        const from = upper + fence! * (upper - lower)
        const outlying = charges.filter((charge) => charge > from)
        return {
          condition,
          visits: facts.length,
          lower_quartile: lower,
          upper_quartile: upper,
          outlier_from: from,
          outliers: outlying.length,
          outlier_share: share(
            count(charges, (charge) => charge > from),
            charges.length,
          ),
          outlier_charge: sum(outlying),
          charge_share: share(sum(outlying), sum(charges)),
        }
      }),
      '-outlier_charge',
      'condition',
    ),
}
