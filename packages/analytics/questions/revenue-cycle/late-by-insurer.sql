-- title: Late payments by insurer
-- answers: Which insurers' bills are paid late or stay unpaid past their due date, and how much money do they hold?
-- read: A bill is late when it was paid after its due date, or is unpaid past it. Exposure is what all late bills charge;
--   outstanding is the part of it that has not been paid yet.
-- column: insurer, text: Payer of the patient; Uninsured for none.
-- column: bills, bills: All bills.
-- column: late_bills, bills: Bills paid late or unpaid past the due date.
-- column: late_share, share: Late bills among all bills.
-- column: exposure, dollars: Charged on late bills.
-- column: outstanding, dollars: Charged on bills that are unpaid past the due date.
-- chart: bar x=insurer y=late_share
-- finding: outlying-shares label=insurer events=late_bills of=bills group=insurers what="the late share of bills"
-- finding: largest label=insurer value=outstanding what="the balance unpaid past its due date" parts=yes
select
  patient.insurer,
  count(*) as bills,
  count(*) filter (where bill.late) as late_bills,
  cast(count(*) filter (where bill.late) as double precision) / nullif(count(*), 0) as late_share,
  sum(case when bill.late then bill.total_charge else 0 end) as exposure,
  sum(case when bill.overdue then bill.total_charge else 0 end) as outstanding
from bill
join patient on patient.patient_id = bill.patient_id
group by patient.insurer
order by exposure desc, patient.insurer
