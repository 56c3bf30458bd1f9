-- title: Patients by state
-- answers: Where do the patients live, and where are they without insurance?
-- read: Patients by the state of their home.
-- column: state, text: Two-letter code of the state.
-- column: patients, patients: Patients who live there.
-- column: patient_share, share: Part of all patients.
-- column: uninsured, patients: Those of them without insurance.
-- column: uninsured_share, share: Patients without insurance among them.
-- chart: map x=state y=patients
-- finding: largest label=state value=patients what="the number of patients" parts=yes
-- finding: outlying-shares label=state events=uninsured of=patients group=states
--   what="the share of patients without insurance"
select
  state,
  count(*) as patients,
  cast(count(*) as double precision) / nullif(sum(count(*)) over (), 0) as patient_share,
  count(*) filter (where insurance = 'Uninsured') as uninsured,
  cast(count(*) filter (where insurance = 'Uninsured') as double precision) / nullif(count(*), 0) as uninsured_share
from patient
group by state
order by patients desc, state
