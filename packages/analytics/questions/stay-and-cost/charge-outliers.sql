-- title: Outlying charges by condition
-- answers: For which conditions do a few visits cost far more than the rest?
-- read: A visit is outlying when its charge lies above the third quartile of its condition by more than three times the
--   distance between the quartiles. Long tails are in the nature of charges: look at these visits, do not discard them.
-- parameter: fence, ratio: Distances between the quartiles beyond which a charge is outlying.
-- column: condition, text: Condition treated.
-- column: visits, visits: All visits.
-- column: lower_quartile, dollars: A quarter of the visits charge at most so much.
-- column: upper_quartile, dollars: Three quarters of the visits charge at most so much.
-- column: outlier_from, dollars: Visits that charge more are outlying.
-- column: outliers, visits: Outlying visits.
-- column: outlier_share, share: Outlying visits among all.
-- column: outlier_charge, dollars: Charged on outlying visits.
-- column: charge_share, share: Part of all that the condition charges.
-- chart: bar x=condition y=charge_share
-- finding: largest label=condition value=outlier_charge what="the amount charged on outlying visits" parts=yes
with parameter as (
  select 3 as fence
),
charge as (
  select visit.condition, bill.total_charge
  from visit
  join bill on bill.visit_id = visit.visit_id
),
quartile as (
  select
    condition,
    percentile_cont(0.25) within group (order by cast(total_charge as double precision)) as lower_quartile,
    percentile_cont(0.75) within group (order by cast(total_charge as double precision)) as upper_quartile
  from charge
  group by condition
),
fenced as (
  select
    charge.condition,
    charge.total_charge,
    lower_quartile,
    upper_quartile,
    upper_quartile + fence * (upper_quartile - lower_quartile) as outlier_from
  from charge
  join quartile on quartile.condition = charge.condition
  cross join parameter
)
select
  condition,
  count(*) as visits,
  max(lower_quartile) as lower_quartile,
  max(upper_quartile) as upper_quartile,
  max(outlier_from) as outlier_from,
  count(*) filter (where total_charge > outlier_from) as outliers,
  cast(count(*) filter (where total_charge > outlier_from) as double precision) / nullif(count(*), 0) as outlier_share,
  sum(case when total_charge > outlier_from then total_charge else 0 end) as outlier_charge,
  cast(sum(case when total_charge > outlier_from then total_charge else 0 end) as double precision)
    / nullif(sum(total_charge), 0) as charge_share
from fenced
group by condition
order by outlier_charge desc, condition
