-- title: Payment plans compared
-- answers: Do bills on instalments come in later, or less often, than bills due at once?
-- read: Full is due 30 days after the bill, Incremental 12 months after. Only bills whose due date has come are compared.
-- column: payment_plan, text: Full or Incremental.
-- column: bills, bills: Bills due by today.
-- column: late_bills, bills: Bills paid late or unpaid past the due date.
-- column: late_share, share: Late bills among bills due.
-- column: defaults, bills: Bills unpaid past the due date.
-- column: default_share, share: Defaults among bills due.
-- column: mean_charge, dollars: Mean charge of a bill.
-- column: mean_days, days: Mean from bill to payment, over paid bills.
-- column: outstanding, dollars: Charged on defaulted bills.
-- chart: bar x=payment_plan y=late_share,default_share
-- finding: share-against label=payment_plan events=defaults of=bills row=Incremental against=Full
--   says="Bills on instalments stay unpaid past their due date" than="bills due at once"
-- finding: share-against label=payment_plan events=late_bills of=bills row=Incremental against=Full
--   says="Bills on instalments are paid late or not at all" than="bills due at once"
select
  payment_plan,
  count(*) as bills,
  count(*) filter (where late) as late_bills,
  cast(count(*) filter (where late) as double precision) / nullif(count(*), 0) as late_share,
  count(*) filter (where overdue) as defaults,
  cast(count(*) filter (where overdue) as double precision) / nullif(count(*), 0) as default_share,
  avg(total_charge) as mean_charge,
  avg(days_to_pay) as mean_days,
  sum(case when overdue then total_charge else 0 end) as outstanding
from bill
cross join dataset
where expected_payment_date <= today
group by payment_plan
order by payment_plan
