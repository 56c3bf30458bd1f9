-- title: Payer mix
-- answers: Who pays for the patients, and how much of a bill does each payer cover?
-- read: Patients and bills by the patient's payer. Coverage is the payer's part of what is charged.
-- column: insurer, text: Payer of the patient; Uninsured for none.
-- column: patients, patients: Patients with a bill.
-- column: patient_share, share: Part of all patients.
-- column: bills, bills: All bills.
-- column: charged, dollars: Charged on them.
-- column: charged_share, share: Part of all that is charged.
-- column: coverage_share, share: The payer's part of what is charged.
-- chart: bar x=insurer y=charged_share
-- finding: largest label=insurer value=charged what="the amount charged" parts=yes
-- finding: largest label=insurer value=patients what="the number of patients" parts=yes
select
  patient.insurer,
  count(distinct bill.patient_id) as patients,
  cast(count(distinct bill.patient_id) as double precision)
    / nullif(sum(count(distinct bill.patient_id)) over (), 0) as patient_share,
  count(*) as bills,
  sum(bill.total_charge) as charged,
  cast(sum(bill.total_charge) as double precision) / nullif(sum(sum(bill.total_charge)) over (), 0) as charged_share,
  cast(sum(bill.insurance_coverage_amount) as double precision) / nullif(sum(bill.total_charge), 0) as coverage_share
from bill
join patient on patient.patient_id = bill.patient_id
group by patient.insurer
order by charged desc, patient.insurer
