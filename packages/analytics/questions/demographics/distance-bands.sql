-- title: Distance to hospital
-- answers: How many visits come from how far away?
-- read: Great-circle distance between the ZIP code of the home and that of the hospital. Visits with a ZIP code whose
--   place
--   is not known are left out.
-- column: distance, text: Distance, in kilometres.
-- column: visits, visits: Visits from so far.
-- column: visit_share, share: Part of all visits of known distance.
-- column: charged, dollars: Charged on them.
-- chart: histogram x=distance y=visits
-- finding: largest label=distance value=visits what="the number of visits by kilometres travelled" parts=yes
with banded as (
  select
    case
      when kilometres < 10 then 'under 10'
      when kilometres < 25 then '10 to 24'
      when kilometres < 50 then '25 to 49'
      when kilometres < 100 then '50 to 99'
      when kilometres < 250 then '100 to 249'
      else '250 and more'
    end as distance,
    trip.kilometres,
    bill.total_charge
  from trip
  join bill on bill.visit_id = trip.visit_id
  where kilometres is not null
)
select
  distance,
  count(*) as visits,
  cast(count(*) as double precision) / nullif(sum(count(*)) over (), 0) as visit_share,
  sum(total_charge) as charged
from banded
group by distance
order by min(kilometres)
