-- title: Payment plans compared
-- answers: Do bills on instalments come in later, or less often, than bills due at once?
-- read: Full is due 30 days after the bill, Incremental 12 months after. Only bills whose due date has come are
--   compared.
-- column: payment_plan, text: Full or Incremental.
-- column: bills, bills: Bills due by today.
-- column: late_bills, bills: Bills paid late or unpaid past the due date.
-- column: late_share, share: Late bills among bills due.
-- column: late_error, share: Standard error of the share; the bills of one patient count together.
-- column: defaults, bills: Bills unpaid past the due date.
-- column: default_share, share: Defaults among bills due.
-- column: default_error, share: Standard error of the share; the bills of one patient count together.
-- column: mean_charge, dollars: Mean charge of a bill.
-- column: mean_days, days: Mean from bill to payment, over paid bills.
-- column: outstanding, dollars: Charged on defaulted bills.
-- chart: bar x=payment_plan y=late_share,default_share
-- finding: share-against label=payment_plan events=defaults of=bills error=default_error row=Incremental against=Full
--   says="Bills on instalments stay unpaid past their due date" than="bills due at once"
-- finding: share-against label=payment_plan events=late_bills of=bills error=late_error row=Incremental against=Full
--   says="Bills on instalments are paid late or not at all" than="bills due at once"
with patient_bills as (
  select
    payment_plan,
    patient_id,
    count(*) as bills,
    count(*) filter (where late) as late_bills,
    count(*) filter (where overdue) as defaults,
    count(days_to_pay) as paid_bills,
    sum(days_to_pay) as days,
    sum(total_charge) as charged,
    sum(case when overdue then total_charge else 0 end) as outstanding
  from bill
  cross join dataset
  where expected_payment_date <= today
  group by payment_plan, patient_id
),
residual as (
  select
    patient_bills.*,
    late_bills - bills * (cast(sum(late_bills) over (partition by payment_plan) as double precision)
      / nullif(sum(bills) over (partition by payment_plan), 0)) as late_residual,
    defaults - bills * (cast(sum(defaults) over (partition by payment_plan) as double precision)
      / nullif(sum(bills) over (partition by payment_plan), 0)) as default_residual
  from patient_bills
)
select
  payment_plan,
  sum(bills) as bills,
  sum(late_bills) as late_bills,
  cast(sum(late_bills) as double precision) / nullif(sum(bills), 0) as late_share,
  cast(stddev_samp(late_residual) * sqrt(count(*)) as double precision) / nullif(sum(bills), 0) as late_error,
  sum(defaults) as defaults,
  cast(sum(defaults) as double precision) / nullif(sum(bills), 0) as default_share,
  cast(stddev_samp(default_residual) * sqrt(count(*)) as double precision) / nullif(sum(bills), 0) as default_error,
  cast(sum(charged) as double precision) / nullif(sum(bills), 0) as mean_charge,
  cast(sum(days) as double precision) / nullif(sum(paid_bills), 0) as mean_days,
  sum(outstanding) as outstanding
from residual
group by payment_plan
order by payment_plan
