-- title: Stay and charge by condition
-- answers: How long do patients stay for each condition, and what does a visit and a day cost?
-- read: All visits, follow-ups included. Charge per day is all that was charged over all nights; same-day visits
--   count with
--   their charge and no night.
-- column: condition, text: Condition treated.
-- column: visits, visits: All visits.
-- column: mean_nights, nights: Mean nights of a visit.
-- column: error_nights, nights: Standard error of the mean; the visits of one patient count together.
-- column: longest_nights, nights: Longest stay.
-- column: mean_charge, dollars: Mean charge of a visit.
-- column: error_charge, dollars: Standard error of the mean; the visits of one patient count together.
-- column: charge_per_day, dollars: Charges over nights.
-- chart: bar x=condition y=mean_charge,charge_per_day
-- finding: highest-mean label=condition mean=mean_charge error=error_charge count=visits
--   what="the mean charge of a visit"
-- finding: highest-mean label=condition mean=mean_nights error=error_nights count=visits what="the mean stay"
-- finding: largest label=condition value=longest_nights what="the length of the longest stay"
-- finding: largest label=condition value=charge_per_day what="the charge per day"
with patient_visits as (
  select
    visit.condition,
    visit.patient_id,
    count(*) as visits,
    sum(visit.los) as nights,
    max(visit.los) as longest_nights,
    cast(sum(bill.total_charge) as double precision) as charged
  from visit
  join bill on bill.visit_id = visit.visit_id
  group by visit.condition, visit.patient_id
),
residual as (
  select
    patient_visits.*,
    nights - visits * (cast(sum(nights) over (partition by condition) as double precision)
      / nullif(sum(visits) over (partition by condition), 0)) as residual_nights,
    charged - visits * (cast(sum(charged) over (partition by condition) as double precision)
      / nullif(sum(visits) over (partition by condition), 0)) as residual_charge
  from patient_visits
)
select
  condition,
  sum(visits) as visits,
  cast(sum(nights) as double precision) / nullif(sum(visits), 0) as mean_nights,
  cast(stddev_samp(residual_nights) * sqrt(count(*)) as double precision) / nullif(sum(visits), 0) as error_nights,
  max(longest_nights) as longest_nights,
  cast(sum(charged) as double precision) / nullif(sum(visits), 0) as mean_charge,
  cast(stddev_samp(residual_charge) * sqrt(count(*)) as double precision) / nullif(sum(visits), 0) as error_charge,
  cast(sum(charged) as double precision) / nullif(sum(nights), 0) as charge_per_day
from residual
group by condition
order by mean_charge desc, condition
