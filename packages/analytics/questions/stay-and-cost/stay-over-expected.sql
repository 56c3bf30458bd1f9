-- title: Stay over expected, by hospital
-- answers: Which hospitals keep patients longer than their mix of cases explains?
-- read: Visits that open an episode. A case is expected to stay as long as the mean of all cases of the same
--   condition and
--   severity at all hospitals. A ratio of 1.2 is a fifth more nights than that. The limits are where 99.8 of 100
--   hospitals
--   would lie with the same cases if only chance set them apart.
-- parameter: least_stays, visits: Hospitals with fewer are left out.
-- column: hospital, text: Hospital.
-- column: stays, visits: Visits that open an episode.
-- column: observed_nights, nights: Their nights.
-- column: expected_nights, nights: Nights that their mix of cases leads one to expect.
-- column: spread_nights, nights: Standard deviation of the nights, were there nothing but chance.
-- column: ratio, ratio: Observed over expected.
-- column: low_limit, ratio: Lower limit.
-- column: high_limit, ratio: Upper limit.
-- chart: funnel x=stays y=ratio label=hospital low=low_limit high=high_limit
-- finding: observed-expected label=hospital observed=observed_nights expected=expected_nights spread=spread_nights
--   group=hospitals what="the length of stay"
with parameter as (
  select 30 as least_stays
),
mix as (
  select
    condition,
    severity,
    avg(cast(los as double precision)) as mean_nights,
    var_pop(cast(los as double precision)) as variance_nights
  from episode
  group by condition, severity
),
hospital_stays as (
  select
    episode.hospital,
    count(*) as stays,
    sum(episode.los) as observed_nights,
    sum(mix.mean_nights) as expected_nights,
    sqrt(sum(mix.variance_nights)) as spread_nights
  from episode
  join mix on mix.condition = episode.condition and mix.severity = episode.severity
  group by episode.hospital
)
select
  hospital,
  stays,
  observed_nights,
  expected_nights,
  spread_nights,
  cast(observed_nights as double precision) / nullif(expected_nights, 0) as ratio,
  greatest(0, 1 - 3.090232 * (cast(spread_nights as double precision) / nullif(expected_nights, 0))) as low_limit,
  1 + 3.090232 * (cast(spread_nights as double precision) / nullif(expected_nights, 0)) as high_limit
from hospital_stays
cross join parameter
where stays >= least_stays
order by ratio desc nulls last, hospital
