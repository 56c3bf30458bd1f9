-- title: Distance to hospital by state
-- answers: How far do patients of each state travel to hospital?
-- read: Great-circle distance between the ZIP code of the home and that of the hospital, for each visit. Visits with a ZIP
--   code whose place is not known are left out, and counted.
-- column: state, text: Two-letter code of the state that the patient lives in.
-- column: visits, visits: Visits of known distance.
-- column: unplaced_visits, visits: Visits left out.
-- column: mean_distance, kilometres: Mean distance.
-- column: deviation_distance, kilometres: Standard deviation of it.
-- column: median_distance, kilometres: Half of the visits are at most so far.
-- column: ninetieth_distance, kilometres: Nine in ten visits are at most so far.
-- column: other_state_share, share: Visits to a hospital in another state, among all.
-- chart: map x=state y=median_distance
-- finding: highest-mean label=state mean=mean_distance deviation=deviation_distance count=visits
--   what="the mean distance to hospital"
select
  home_state as state,
  count(kilometres) as visits,
  count(*) - count(kilometres) as unplaced_visits,
  avg(kilometres) as mean_distance,
  stddev_samp(kilometres) as deviation_distance,
  percentile_cont(0.5) within group (order by kilometres) as median_distance,
  percentile_cont(0.9) within group (order by kilometres) as ninetieth_distance,
  cast(count(*) filter (where hospital_state <> home_state) as double precision) / nullif(count(*), 0)
    as other_state_share
from trip
group by home_state
order by home_state
