-- title: Charge over expected, by hospital
-- answers: Which hospitals charge more than their mix of cases explains?
-- read: Visits that open an episode. A case is expected to charge the mean of all cases of the same condition,
--   severity and
--   kind of stay (same-day, one night, more) at all hospitals. A ratio of 1.2 is a fifth more than that. The limits are
--   where 99.8 of 100 hospitals would lie with the same cases if only chance set them apart.
-- parameter: least_stays, visits: Hospitals with fewer are left out.
-- column: hospital, text: Hospital.
-- column: stays, visits: Visits that open an episode.
-- column: observed_charge, dollars: Charged on them.
-- column: expected_charge, dollars: What their mix of cases leads one to expect.
-- column: spread_charge, dollars: Standard deviation of the charges, were there nothing but chance.
-- column: ratio, ratio: Observed over expected.
-- column: low_limit, ratio: Lower limit.
-- column: high_limit, ratio: Upper limit.
-- chart: funnel x=stays y=ratio label=hospital low=low_limit high=high_limit
-- finding: observed-expected label=hospital observed=observed_charge expected=expected_charge spread=spread_charge
--   group=hospitals what="the charge of a visit"
with parameter as (
  select 30 as least_stays
),
stay as (
  select
    episode.hospital,
    episode.condition,
    episode.severity,
    episode.stay_kind,
    cast(bill.total_charge as double precision) as charge
  from episode
  join bill on bill.visit_id = episode.episode_id
),
mix as (
  select
    condition,
    severity,
    stay_kind,
    avg(charge) as mean_charge,
    var_pop(charge) as variance_charge
  from stay
  group by condition, severity, stay_kind
),
hospital_stays as (
  select
    stay.hospital,
    count(*) as stays,
    sum(stay.charge) as observed_charge,
    sum(mix.mean_charge) as expected_charge,
    sqrt(sum(mix.variance_charge)) as spread_charge
  from stay
  join mix on mix.condition = stay.condition and mix.severity = stay.severity and mix.stay_kind = stay.stay_kind
  group by stay.hospital
)
select
  hospital,
  stays,
  observed_charge,
  expected_charge,
  spread_charge,
  cast(observed_charge as double precision) / nullif(expected_charge, 0) as ratio,
  greatest(0, 1 - 3.090232 * (cast(spread_charge as double precision) / nullif(expected_charge, 0))) as low_limit,
  1 + 3.090232 * (cast(spread_charge as double precision) / nullif(expected_charge, 0)) as high_limit
from hospital_stays
cross join parameter
where stays >= least_stays
order by ratio desc nulls last, hospital
