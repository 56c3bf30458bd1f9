-- title: Treatment paths
-- answers: What treatment follows which, from visit to follow-up?
-- read: Each follow-up with the visit before it in the same episode. The share is of all follow-ups after that
--   treatment for
--   that condition.
-- column: condition, text: Condition treated.
-- column: treatment, text: Treatment of the visit before.
-- column: next_treatment, text: Treatment of the follow-up.
-- column: follow_ups, follow-ups: Follow-ups on that path.
-- column: share, share: Part of the follow-ups after that treatment.
-- finding: largest label=condition,treatment,next_treatment value=follow_ups what="the number of follow-ups by path"
--   parts=yes
with step as (
  select
    condition,
    lag(treatment) over (partition by episode_id order by date_of_admission, visit_id) as treatment,
    treatment as next_treatment
  from visit
)
select
  condition,
  treatment,
  next_treatment,
  count(*) as follow_ups,
  cast(count(*) as double precision) / nullif(sum(count(*)) over (partition by condition, treatment), 0) as share
from step
where treatment is not null
group by condition, treatment, next_treatment
order by follow_ups desc, condition, treatment, next_treatment
