-- title: Distance to hospital by state
-- answers: How far do patients of each state travel to hospital?
-- read: Great-circle distance between the ZIP code of the home and that of the hospital, for each visit. Visits with
--   a ZIP
--   code whose place is not known are left out, and counted.
-- column: state, text: Two-letter code of the state that the patient lives in.
-- column: visits, visits: Visits of known distance.
-- column: unplaced_visits, visits: Visits left out.
-- column: mean_distance, kilometres: Mean distance.
-- column: error_distance, kilometres: Standard error of the mean; the visits of one patient count together.
-- column: median_distance, kilometres: Half of the visits are at most so far.
-- column: ninetieth_distance, kilometres: Nine in ten visits are at most so far.
-- column: other_state_share, share: Visits to a hospital in another state, among all.
-- chart: map x=state y=median_distance
-- finding: highest-mean label=state mean=mean_distance error=error_distance count=visits
--   what="the mean distance to hospital"
with patient_trips as (
  select home_state, patient_id, count(*) as visits, sum(kilometres) as kilometres
  from trip
  where kilometres is not null
  group by home_state, patient_id
),
residual as (
  select
    patient_trips.*,
    kilometres - visits * (cast(sum(kilometres) over (partition by home_state) as double precision)
      / nullif(sum(visits) over (partition by home_state), 0)) as residual_kilometres
  from patient_trips
),
spread as (
  select
    home_state,
    cast(stddev_samp(residual_kilometres) * sqrt(count(*)) as double precision)
      / nullif(sum(visits), 0) as error_distance
  from residual
  group by home_state
)
select
  trip.home_state as state,
  count(kilometres) as visits,
  count(*) - count(kilometres) as unplaced_visits,
  avg(kilometres) as mean_distance,
  max(spread.error_distance) as error_distance,
  percentile_cont(0.5) within group (order by kilometres) as median_distance,
  percentile_cont(0.9) within group (order by kilometres) as ninetieth_distance,
  cast(count(*) filter (where hospital_state <> trip.home_state) as double precision) / nullif(count(*), 0)
    as other_state_share
from trip
left join spread on spread.home_state = trip.home_state
group by trip.home_state
order by trip.home_state
