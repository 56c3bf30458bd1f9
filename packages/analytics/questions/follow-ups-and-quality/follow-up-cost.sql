-- title: Cost of follow-ups
-- answers: What do follow-ups cost beside the visits that they follow up?
-- read: First visits open an episode; the others are follow-ups. The ratio is that of the mean charges.
-- column: condition, text: Condition treated.
-- column: first_visits, visits: Visits that open an episode.
-- column: first_mean, dollars: Their mean charge.
-- column: first_deviation, dollars: Standard deviation of it.
-- column: follow_ups, follow-ups: Follow-up visits.
-- column: follow_up_mean, dollars: Their mean charge.
-- column: follow_up_deviation, dollars: Standard deviation of it.
-- column: cost_ratio, ratio: Mean charge of a follow-up over that of a first visit.
-- column: follow_up_charge, dollars: Charged on follow-ups.
-- column: charge_share, share: Part of all that the condition charges.
-- chart: bar x=condition y=first_mean,follow_up_mean
-- finding: mean-ratios label=condition mean=follow_up_mean deviation=follow_up_deviation count=follow_ups
--   base-mean=first_mean base-deviation=first_deviation base-count=first_visits group=conditions
--   what="the mean charge of a follow-up over that of a first visit"
-- finding: largest label=condition value=follow_up_charge what="the amount charged on follow-ups" parts=yes
with charge as (
  select
    visit.condition,
    case when visit.follow_up then null else bill.total_charge end as first_charge,
    case when visit.follow_up then bill.total_charge end as follow_up_charge,
    bill.total_charge
  from visit
  join bill on bill.visit_id = visit.visit_id
)
select
  condition,
  count(first_charge) as first_visits,
  avg(first_charge) as first_mean,
  stddev_samp(first_charge) as first_deviation,
  count(follow_up_charge) as follow_ups,
  avg(follow_up_charge) as follow_up_mean,
  stddev_samp(follow_up_charge) as follow_up_deviation,
  cast(avg(follow_up_charge) as double precision) / nullif(avg(first_charge), 0) as cost_ratio,
  coalesce(sum(follow_up_charge), 0) as follow_up_charge,
  cast(coalesce(sum(follow_up_charge), 0) as double precision) / nullif(sum(total_charge), 0) as charge_share
from charge
group by condition
order by cost_ratio desc nulls last, condition
