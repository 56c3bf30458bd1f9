-- One row per episode: when the patient's next one begins.
-- next_admission: admission of the patient's next episode, of whatever condition, deliveries excepted; null for none
select
  visits.visit_id as episode_id,
  min(case when delivery then null else date_of_admission end) over (
    partition by patient_id order by date_of_admission, visits.visit_id
    rows between 1 following and unbounded following
  ) as next_admission
from visits
join course on course.visit_id = visits.visit_id
where not follow_up
