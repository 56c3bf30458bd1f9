-- title: One-night stays moved to same-day
-- answers: What would it save to treat some one-night stays of low-risk conditions on the same day?
-- read: A condition is low-risk when enough of its first visits are Normal or Mild, and some already end on the same
--   day.
--   Only first visits of that severity are counted. Saved is the difference between the mean charges of one-night and
--   same-day visits, times the stays moved; where same-day visits charge more, it is negative. It takes the stays
--   that are
--   moved for like those that are same-day already.
-- parameter: mild_share, share: First visits that are Normal or Mild in a low-risk condition, at least.
-- parameter: moved_share, share: Part of the one-night stays that is moved.
-- column: condition, text: Low-risk condition.
-- column: one_night, visits: First visits of one night.
-- column: one_night_mean, dollars: Their mean charge.
-- column: one_night_error, dollars: Standard error of the mean.
-- column: same_day, visits: Same-day first visits.
-- column: same_day_mean, dollars: Their mean charge.
-- column: same_day_error, dollars: Standard error of the mean.
-- column: moved, nights: Stays moved, and so nights freed.
-- column: saved, dollars: Difference of the mean charges times the stays moved.
-- chart: bar x=condition y=saved
-- finding: mean-ratios label=condition mean=same_day_mean error=same_day_error count=same_day
--   base-mean=one_night_mean base-error=one_night_error base-count=one_night group="low-risk conditions"
--   what="the mean charge of a same-day visit over that of one night"
-- finding: largest label=condition value=saved what="the saving reckoned for stays moved"
with parameter as (
  select 0.8 as mild_share, 0.25 as moved_share
),
first_visit as (
  select
    episode.condition,
    episode.stay_kind,
    episode.severity in ('Normal', 'Mild') as mild,
    bill.total_charge
  from episode
  join bill on bill.visit_id = episode.episode_id
),
low_risk as (
  select condition
  from first_visit
  cross join parameter
  group by condition, mild_share
  having cast(count(*) filter (where mild) as double precision) / nullif(count(*), 0) >= mild_share
    and count(*) filter (where stay_kind = 'same-day') > 0
),
compared as (
  select
    first_visit.condition,
    count(*) filter (where stay_kind = 'one night') as one_night,
    avg(case when stay_kind = 'one night' then total_charge end) as one_night_mean,
    stddev_samp(case when stay_kind = 'one night' then total_charge end) as one_night_deviation,
    count(*) filter (where stay_kind = 'same-day') as same_day,
    avg(case when stay_kind = 'same-day' then total_charge end) as same_day_mean,
    stddev_samp(case when stay_kind = 'same-day' then total_charge end) as same_day_deviation
  from first_visit
  join low_risk on low_risk.condition = first_visit.condition
  where mild
  group by first_visit.condition
)
select
  condition,
  one_night,
  one_night_mean,
  cast(one_night_deviation as double precision) / nullif(sqrt(one_night), 0) as one_night_error,
  same_day,
  same_day_mean,
  cast(same_day_deviation as double precision) / nullif(sqrt(same_day), 0) as same_day_error,
  one_night * moved_share as moved,
  (one_night_mean - same_day_mean) * one_night * moved_share as saved
from compared
cross join parameter
order by saved desc nulls last, condition
