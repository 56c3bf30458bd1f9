-- One row per episode: the visit that opened it, and what came after.
-- next_admission: see next_episode
-- days_to_return: from this discharge to that admission
-- A return within n days is a days_to_return of at most n; discharges of the last n days before today are to be left
-- out, since their returns may be still to come. Follow-ups are no returns, and open no episode.
select
  next_episode.episode_id, patient_id, age, age_band, gender, condition, severity, treatment, doctor, hospital,
  hospital_state, date_of_admission, date_of_discharge, los, stay_kind, delivery, follow_up_required, next_admission,
  next_admission - date_of_discharge as days_to_return
from visit
join next_episode on next_episode.episode_id = visit.visit_id
