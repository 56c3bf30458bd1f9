-- title: Default rate, insured and uninsured
-- answers: How much likelier is a bill to stay unpaid past its due date when the patient has no insurance?
-- read: A default is a bill that is unpaid past its due date today. The share is of all bills, those not yet due
--   included.
-- column: insurance, text: Insured or Uninsured.
-- column: patients, patients: Patients with a bill.
-- column: bills, bills: All bills.
-- column: bill_share, share: These bills among all bills.
-- column: defaults, bills: Bills unpaid past the due date.
-- column: default_share, share: Defaults among these bills.
-- column: default_error, share: Standard error of the share; the bills of one patient count together.
-- column: outstanding, dollars: Charged on defaulted bills.
-- chart: bar x=insurance y=default_share
-- finding: share-against label=insurance events=defaults of=bills error=default_error row=Uninsured against=Insured
--   says="Bills of uninsured patients stay unpaid past their due date" than="those of insured patients"
with patient_bills as (
  select
    patient.insurance,
    bill.patient_id,
    count(*) as bills,
    count(*) filter (where bill.overdue) as defaults,
    sum(case when bill.overdue then bill.total_charge else 0 end) as outstanding
  from bill
  join patient on patient.patient_id = bill.patient_id
  group by patient.insurance, bill.patient_id
),
residual as (
  select
    patient_bills.*,
    defaults - bills * (cast(sum(defaults) over (partition by insurance) as double precision)
      / nullif(sum(bills) over (partition by insurance), 0)) as default_residual
  from patient_bills
)
select
  insurance,
  count(*) as patients,
  sum(bills) as bills,
  cast(sum(bills) as double precision) / nullif(sum(sum(bills)) over (), 0) as bill_share,
  sum(defaults) as defaults,
  cast(sum(defaults) as double precision) / nullif(sum(bills), 0) as default_share,
  cast(stddev_samp(default_residual) * sqrt(count(*)) as double precision) / nullif(sum(bills), 0) as default_error,
  sum(outstanding) as outstanding
from residual
group by insurance
order by insurance
