-- title: Default rate, insured and uninsured
-- answers: How much likelier is a bill to stay unpaid past its due date when the patient has no insurance?
-- read: A default is a bill that is unpaid past its due date today. The share is of all bills, those not yet due included.
-- column: insurance, text: Insured or Uninsured.
-- column: patients, patients: Patients with a bill.
-- column: bills, bills: All bills.
-- column: bill_share, share: These bills among all bills.
-- column: defaults, bills: Bills unpaid past the due date.
-- column: default_share, share: Defaults among these bills.
-- column: outstanding, dollars: Charged on defaulted bills.
-- chart: bar x=insurance y=default_share
-- finding: share-against label=insurance events=defaults of=bills row=Uninsured against=Insured
--   says="Bills of uninsured patients stay unpaid past their due date" than="those of insured patients"
select
  patient.insurance,
  count(distinct bill.patient_id) as patients,
  count(*) as bills,
  cast(count(*) as double precision) / nullif(sum(count(*)) over (), 0) as bill_share,
  count(*) filter (where bill.overdue) as defaults,
  cast(count(*) filter (where bill.overdue) as double precision) / nullif(count(*), 0) as default_share,
  sum(case when bill.overdue then bill.total_charge else 0 end) as outstanding
from bill
join patient on patient.patient_id = bill.patient_id
group by patient.insurance
order by patient.insurance
