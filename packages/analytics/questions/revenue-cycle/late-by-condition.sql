-- title: Late payments by condition
-- answers: For which conditions are bills paid late or not at all?
-- read: A bill is late when it was paid after its due date, or is unpaid past it.
-- column: condition, text: Condition treated.
-- column: bills, bills: All bills.
-- column: late_bills, bills: Bills paid late or unpaid past the due date.
-- column: late_share, share: Late bills among all bills.
-- column: mean_charge, dollars: Mean charge of a bill.
-- column: outstanding, dollars: Charged on bills that are unpaid past the due date.
-- chart: bar x=condition y=late_share
-- finding: highest-share label=condition events=late_bills of=bills what="the late share of bills"
-- finding: outlying-shares label=condition events=late_bills of=bills group=conditions what="the late share of bills"
select
  visit.condition,
  count(*) as bills,
  count(*) filter (where bill.late) as late_bills,
  cast(count(*) filter (where bill.late) as double precision) / nullif(count(*), 0) as late_share,
  avg(bill.total_charge) as mean_charge,
  sum(case when bill.overdue then bill.total_charge else 0 end) as outstanding
from bill
join visit on visit.visit_id = bill.visit_id
group by visit.condition
order by late_share desc, visit.condition
