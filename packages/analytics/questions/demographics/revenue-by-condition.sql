-- title: Revenue by condition at the top hospitals
-- answers: How is the revenue of the hospitals that charge the most divided by condition?
-- read: Charges of all visits. Hospitals are in the order of what they charge.
-- parameter: top_hospitals, hospitals: How many hospitals are shown.
-- column: hospital, text: Hospital.
-- column: condition, text: Condition treated.
-- column: visits, visits: Visits.
-- column: charged, dollars: Charged on them.
-- column: hospital_share, share: Part of all that the hospital charges.
-- chart: stacked x=hospital y=charged series=condition
-- finding: largest label=hospital,condition value=charged what="the amount charged at the top hospitals by condition"
--   parts=yes
with parameter as (
  select 5 as top_hospitals
),
charge as (
  select visit.hospital, visit.condition, bill.total_charge
  from visit
  join bill on bill.visit_id = visit.visit_id
),
top as (
  select hospital, place
  from (
    select hospital, row_number() over (order by sum(total_charge) desc, hospital) as place
    from charge
    group by hospital
  ) as ranked
  cross join parameter
  where place <= top_hospitals
)
select
  charge.hospital,
  charge.condition,
  count(*) as visits,
  sum(charge.total_charge) as charged,
  cast(sum(charge.total_charge) as double precision)
    / nullif(sum(sum(charge.total_charge)) over (partition by charge.hospital), 0) as hospital_share
from charge
join top on top.hospital = charge.hospital
group by charge.hospital, charge.condition
order by min(top.place), charged desc, charge.condition
