-- title: Late payments by insurer
-- answers: Which insurers' bills are paid late or stay unpaid past their due date, and how much money do they hold?
-- read: A bill is late when it was paid after its due date, or is unpaid past it. Exposure is what all late bills
--   charge;
--   outstanding is the part of it that has not been paid yet.
-- column: insurer, text: Payer of the patient; Uninsured for none.
-- column: bills, bills: All bills.
-- column: late_bills, bills: Bills paid late or unpaid past the due date.
-- column: late_share, share: Late bills among all bills.
-- column: late_error, share: Standard error of the share; the bills of one patient count together.
-- column: exposure, dollars: Charged on late bills.
-- column: outstanding, dollars: Charged on bills that are unpaid past the due date.
-- chart: bar x=insurer y=late_share
-- finding: outlying-shares label=insurer events=late_bills of=bills error=late_error group=insurers
--   what="the late share of bills"
-- finding: largest label=insurer value=outstanding what="the balance unpaid past its due date" parts=yes
with patient_bills as (
  select
    patient.insurer,
    bill.patient_id,
    count(*) as bills,
    count(*) filter (where bill.late) as late_bills,
    sum(case when bill.late then bill.total_charge else 0 end) as exposure,
    sum(case when bill.overdue then bill.total_charge else 0 end) as outstanding
  from bill
  join patient on patient.patient_id = bill.patient_id
  group by patient.insurer, bill.patient_id
),
residual as (
  select
    patient_bills.*,
    late_bills - bills * (cast(sum(late_bills) over (partition by insurer) as double precision)
      / nullif(sum(bills) over (partition by insurer), 0)) as late_residual
  from patient_bills
)
select
  insurer,
  sum(bills) as bills,
  sum(late_bills) as late_bills,
  cast(sum(late_bills) as double precision) / nullif(sum(bills), 0) as late_share,
  cast(stddev_samp(late_residual) * sqrt(count(*)) as double precision) / nullif(sum(bills), 0) as late_error,
  sum(exposure) as exposure,
  sum(outstanding) as outstanding
from residual
group by insurer
order by exposure desc, insurer
