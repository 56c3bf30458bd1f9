-- title: Severity paths
-- answers: How does the severity of illness change from visit to follow-up?
-- read: Each follow-up with the visit before it in the same episode. The share is of all follow-ups after that
--   severity.
-- column: severity, text: Severity of the visit before.
-- column: next_severity, text: Severity of the follow-up.
-- column: follow_ups, follow-ups: Follow-ups on that path.
-- column: share, share: Part of the follow-ups after that severity.
-- chart: stacked x=severity y=share series=next_severity
-- finding: largest label=severity,next_severity value=follow_ups what="the number of follow-ups by severity before
--   and at them"
--   parts=yes
with step as (
  select
    lag(severity) over (partition by episode_id order by date_of_admission, visit_id) as severity,
    severity as next_severity
  from visit
)
select
  severity,
  next_severity,
  count(*) as follow_ups,
  cast(count(*) as double precision) / nullif(sum(count(*)) over (partition by severity), 0) as share
from step
where severity is not null
group by severity, next_severity
order by
  case severity when 'Normal' then 1 when 'Mild' then 2 when 'Moderate' then 3 else 4 end,
  case next_severity when 'Normal' then 1 when 'Mild' then 2 when 'Moderate' then 3 else 4 end
