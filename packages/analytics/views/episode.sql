-- One row per episode: the visit that opened it, and what came after.
-- next_admission: admission of the patient's next episode, of whatever condition, deliveries excepted; null for none
-- days_to_return: from this discharge to that admission
-- A return within n days is a days_to_return of at most n; discharges of the last n days before today are to be left out,
-- since their returns may be still to come. Follow-ups are no returns, and open no episode.
with opening as (
  select
    visit_id as episode_id, patient_id, age, age_band, gender, condition, severity, treatment, doctor, hospital,
    hospital_state, date_of_admission, date_of_discharge, los, stay_kind, delivery, follow_up_required,
    min(case when delivery then null else date_of_admission end) over (
      partition by patient_id order by date_of_admission, visit_id rows between 1 following and unbounded following
    ) as next_admission
  from visit
  where not follow_up
)
select opening.*, next_admission - date_of_discharge as days_to_return
from opening
