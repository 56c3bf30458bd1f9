-- One row per visit: its place in an episode.
-- delivery: whether the visit is a delivery
-- follow_up: whether the visit follows up an earlier one; otherwise it opens an episode
-- episode_id: the visit that opened the episode
--
-- Take one patient's visits for one condition in order of admission. A visit is a follow-up when the one before it
-- asked for one; the first visit, a visit after one that asked for none, and every delivery open an episode.
with ordered as (
  select
    visit_id,
    patient_id,
    condition,
    date_of_admission,
    condition = 'Childbirth' and treatment in ('Delivery', 'Cesarean Section') as delivery,
    lag(follow_up_required) over (
      partition by patient_id, condition order by date_of_admission, visit_id
    ) as asked_before
  from visits
),
placed as (
  select ordered.*, coalesce(asked_before = 'Y', false) and not delivery as follow_up
  from ordered
)
select
  visit_id,
  delivery,
  follow_up,
  max(case when follow_up then null else visit_id end) over (
    partition by patient_id, condition order by date_of_admission, visit_id
  ) as episode_id
from placed
