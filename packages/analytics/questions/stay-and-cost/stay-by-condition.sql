-- title: Stay and charge by condition
-- answers: How long do patients stay for each condition, and what does a visit and a day cost?
-- read: All visits, follow-ups included. Charge per day is all that was charged over all nights; same-day visits count with
--   their charge and no night.
-- column: condition, text: Condition treated.
-- column: visits, visits: All visits.
-- column: mean_nights, nights: Mean nights of a visit.
-- column: deviation_nights, nights: Standard deviation of the nights.
-- column: longest_nights, nights: Longest stay.
-- column: mean_charge, dollars: Mean charge of a visit.
-- column: deviation_charge, dollars: Standard deviation of the charge.
-- column: charge_per_day, dollars: Charges over nights.
-- chart: bar x=condition y=mean_charge,charge_per_day
-- finding: highest-mean label=condition mean=mean_charge deviation=deviation_charge count=visits
--   what="the mean charge of a visit"
-- finding: highest-mean label=condition mean=mean_nights deviation=deviation_nights count=visits what="the mean stay"
-- finding: largest label=condition value=longest_nights what="the length of the longest stay"
-- finding: largest label=condition value=charge_per_day what="the charge per day"
select
  visit.condition,
  count(*) as visits,
  avg(visit.los) as mean_nights,
  stddev_samp(visit.los) as deviation_nights,
  max(visit.los) as longest_nights,
  avg(bill.total_charge) as mean_charge,
  stddev_samp(bill.total_charge) as deviation_charge,
  cast(sum(bill.total_charge) as double precision) / nullif(sum(visit.los), 0) as charge_per_day
from visit
join bill on bill.visit_id = visit.visit_id
group by visit.condition
order by mean_charge desc, visit.condition
