-- title: Kinds of stay at the busiest hospital and elsewhere
-- answers: Does the busiest hospital send more patients home the same day than the others?
-- read: All visits, follow-ups included. The busiest hospital is the one with the most visits. The comparison does
--   not allow
--   for the mix of cases.
-- column: place, text: Busiest hospital or All others.
-- column: hospitals, hospitals: How many hospitals that is.
-- column: hospital, text: Name of the busiest hospital.
-- column: visits, visits: All visits.
-- column: same_day, visits: Same-day visits.
-- column: same_day_share, share: Same-day visits among all.
-- column: one_night, visits: Visits of one night.
-- column: one_night_share, share: Visits of one night among all.
-- column: more_nights, visits: Longer visits.
-- column: more_nights_share, share: Longer visits among all.
-- chart: stacked x=place y=same_day_share,one_night_share,more_nights_share
-- finding: share-against label=place events=same_day of=visits row="Busiest hospital" against="All others"
--   says="Visits to the busiest hospital end on the same day" than="visits to all other hospitals"
-- finding: share-against label=place events=more_nights of=visits row="Busiest hospital" against="All others"
--   says="Visits to the busiest hospital last more than a night" than="visits to all other hospitals"
with hospital_visits as (
  select
    hospital,
    count(*) as visits,
    count(*) filter (where stay_kind = 'same-day') as same_day,
    count(*) filter (where stay_kind = 'one night') as one_night,
    count(*) filter (where stay_kind = 'more nights') as more_nights,
    row_number() over (order by count(*) desc, hospital) as volume_place
  from visit
  group by hospital
)
select
  case when volume_place = 1 then 'Busiest hospital' else 'All others' end as place,
  count(*) as hospitals,
  max(case when volume_place = 1 then hospital end) as hospital,
  sum(visits) as visits,
  sum(same_day) as same_day,
  cast(sum(same_day) as double precision) / nullif(sum(visits), 0) as same_day_share,
  sum(one_night) as one_night,
  cast(sum(one_night) as double precision) / nullif(sum(visits), 0) as one_night_share,
  sum(more_nights) as more_nights,
  cast(sum(more_nights) as double precision) / nullif(sum(visits), 0) as more_nights_share
from hospital_visits
group by case when volume_place = 1 then 'Busiest hospital' else 'All others' end
order by min(volume_place)
