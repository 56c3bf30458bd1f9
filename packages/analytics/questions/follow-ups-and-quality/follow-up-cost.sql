-- title: Cost of follow-ups
-- answers: What do follow-ups cost beside the visits that they follow up?
-- read: First visits open an episode; the others are follow-ups. The ratio is that of the mean charges.
-- column: condition, text: Condition treated.
-- column: first_visits, visits: Visits that open an episode.
-- column: first_mean, dollars: Their mean charge.
-- column: first_error, dollars: Standard error of the mean; the visits of one patient count together.
-- column: follow_ups, follow-ups: Follow-up visits.
-- column: follow_up_mean, dollars: Their mean charge.
-- column: follow_up_error, dollars: Standard error of the mean; the visits of one patient count together.
-- column: cost_ratio, ratio: Mean charge of a follow-up over that of a first visit.
-- column: follow_up_charge, dollars: Charged on follow-ups.
-- column: charge_share, share: Part of all that the condition charges.
-- chart: bar x=condition y=first_mean,follow_up_mean
-- finding: mean-ratios label=condition mean=follow_up_mean error=follow_up_error count=follow_ups
--   base-mean=first_mean base-error=first_error base-count=first_visits group=conditions
--   what="the mean charge of a follow-up over that of a first visit"
-- finding: largest label=condition value=follow_up_charge what="the amount charged on follow-ups" parts=yes
with patient_visits as (
  select
    visit.condition,
    visit.follow_up,
    visit.patient_id,
    count(*) as visits,
    cast(sum(bill.total_charge) as double precision) as charged
  from visit
  join bill on bill.visit_id = visit.visit_id
  group by visit.condition, visit.follow_up, visit.patient_id
),
residual as (
  select
    patient_visits.*,
    charged - visits * (cast(sum(charged) over (partition by condition, follow_up) as double precision)
      / nullif(sum(visits) over (partition by condition, follow_up), 0)) as residual_charge
  from patient_visits
),
cost as (
  select
    condition,
    follow_up,
    sum(visits) as visits,
    sum(charged) as charged,
    cast(sum(charged) as double precision) / nullif(sum(visits), 0) as mean_charge,
    cast(stddev_samp(residual_charge) * sqrt(count(*)) as double precision) / nullif(sum(visits), 0) as error_charge
  from residual
  group by condition, follow_up
)
select
  condition,
  coalesce(sum(case when follow_up then 0 else visits end), 0) as first_visits,
  max(case when follow_up then null else mean_charge end) as first_mean,
  max(case when follow_up then null else error_charge end) as first_error,
  coalesce(sum(case when follow_up then visits else 0 end), 0) as follow_ups,
  max(case when follow_up then mean_charge end) as follow_up_mean,
  max(case when follow_up then error_charge end) as follow_up_error,
  cast(max(case when follow_up then mean_charge end) as double precision)
    / nullif(max(case when follow_up then null else mean_charge end), 0) as cost_ratio,
  coalesce(sum(case when follow_up then charged else 0 end), 0) as follow_up_charge,
  cast(coalesce(sum(case when follow_up then charged else 0 end), 0) as double precision)
    / nullif(sum(charged), 0) as charge_share
from cost
group by condition
order by cost_ratio desc nulls last, condition
