-- title: Late payments by condition
-- answers: For which conditions are bills paid late or not at all?
-- read: A bill is late when it was paid after its due date, or is unpaid past it.
-- column: condition, text: Condition treated.
-- column: bills, bills: All bills.
-- column: late_bills, bills: Bills paid late or unpaid past the due date.
-- column: late_share, share: Late bills among all bills.
-- column: late_error, share: Standard error of the share; the bills of one patient count together.
-- column: mean_charge, dollars: Mean charge of a bill.
-- column: outstanding, dollars: Charged on bills that are unpaid past the due date.
-- chart: bar x=condition y=late_share
-- finding: highest-share label=condition events=late_bills of=bills error=late_error what="the late share of bills"
-- finding: outlying-shares label=condition events=late_bills of=bills error=late_error group=conditions
--   what="the late share of bills"
with patient_bills as (
  select
    visit.condition,
    bill.patient_id,
    count(*) as bills,
    count(*) filter (where bill.late) as late_bills,
    sum(bill.total_charge) as charged,
    sum(case when bill.overdue then bill.total_charge else 0 end) as outstanding
  from bill
  join visit on visit.visit_id = bill.visit_id
  group by visit.condition, bill.patient_id
),
residual as (
  select
    patient_bills.*,
    late_bills - bills * (cast(sum(late_bills) over (partition by condition) as double precision)
      / nullif(sum(bills) over (partition by condition), 0)) as late_residual
  from patient_bills
)
select
  condition,
  sum(bills) as bills,
  sum(late_bills) as late_bills,
  cast(sum(late_bills) as double precision) / nullif(sum(bills), 0) as late_share,
  cast(stddev_samp(late_residual) * sqrt(count(*)) as double precision) / nullif(sum(bills), 0) as late_error,
  cast(sum(charged) as double precision) / nullif(sum(bills), 0) as mean_charge,
  sum(outstanding) as outstanding
from residual
group by condition
order by late_share desc, condition
