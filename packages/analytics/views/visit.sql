-- One row per visit: the columns of visits, its length, and its place in an episode.
-- los: length of stay, in nights
-- age_band: of the age at admission
-- stay_kind: same-day, one night or more nights
-- delivery, follow_up, episode_id: see course
select
  visits.visit_id, patient_id, name, age, gender, condition, severity, treatment, medication, dosage, frequency,
  test_results, doctor, hospital, hospital_state, hospital_zipcode, room_number, date_of_admission, date_of_discharge,
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
  episode_id
from visits
join course on course.visit_id = visits.visit_id
