-- title: Conditions per patient
-- answers: How many different conditions does a patient have, and how many visits?
-- read: Distinct conditions over all visits of a patient in the window.
-- column: conditions, number: Different conditions of a patient.
-- column: patients, patients: Patients with so many.
-- column: patient_share, share: Part of all patients.
-- column: visits, visits: Their visits.
-- column: visits_per_patient, visits per patient: Visits over patients.
-- chart: histogram x=conditions y=patients
-- finding: largest label=conditions value=patients what="the number of patients by their number of conditions"
--   parts=yes
with person as (
  select patient_id, count(distinct condition) as conditions, count(*) as visits
  from visit
  group by patient_id
)
select
  conditions,
  count(*) as patients,
  cast(count(*) as double precision) / nullif(sum(count(*)) over (), 0) as patient_share,
  sum(visits) as visits,
  cast(sum(visits) as double precision) / nullif(count(*), 0) as visits_per_patient
from person
group by conditions
order by conditions
