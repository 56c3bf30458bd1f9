-- One row per visit: the columns of visits, its length, and its place in an episode.
-- los: length of stay, in nights
-- age_band: of the age at admission
-- stay_kind: same-day, one night or more nights
-- delivery: whether the visit is a delivery
-- follow_up: whether the visit follows up an earlier one; otherwise it opens an episode
-- episode_id: the visit that opened the episode
--
-- Take one patient's visits for one condition in order of admission. A visit is a follow-up when the one before it asked
-- for one; the first visit, a visit after one that asked for none, and every delivery open an episode.
with ordered as (
  select
    visits.*,
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
  visit_id, patient_id, name, age, gender, condition, severity, treatment, medication, dosage, frequency, test_results,
  doctor, hospital, hospital_state, hospital_zipcode, room_number, date_of_admission, date_of_discharge,
  follow_up_required,
  date_of_discharge - date_of_admission as los,
  case
    when age < 18 then '0-17'
    when age < 35 then '18-34'
    when age < 50 then '35-49'
    when age < 65 then '50-64'
    when age < 80 then '65-79'
    else '80+'
  end as age_band,
  case date_of_discharge - date_of_admission
    when 0 then 'same-day'
    when 1 then 'one night'
    else 'more nights'
  end as stay_kind,
  delivery,
  follow_up,
  max(case when follow_up then null else visit_id end) over (
    partition by patient_id, condition order by date_of_admission, visit_id
  ) as episode_id
from placed
