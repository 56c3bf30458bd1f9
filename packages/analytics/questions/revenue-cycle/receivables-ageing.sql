-- title: Ageing of receivables
-- answers: How old is the money that is still owed?
-- read: Age counts from the bill to today. Bills that are not paid yet are receivables, whether due or not; overdue
--   ones
--   are past their due date.
-- column: age_bucket, text: Days since the bill.
-- column: bills, bills: Bills not paid yet.
-- column: receivable, dollars: Charged on them.
-- column: receivable_share, share: Part of all receivables.
-- column: overdue_bills, bills: Those of them past their due date.
-- column: overdue, dollars: Charged on bills past their due date.
-- chart: bar x=age_bucket y=receivable,overdue
-- finding: largest label=age_bucket value=receivable what="the receivable balance by days since the bill" parts=yes
-- finding: largest label=age_bucket value=overdue what="the overdue balance by days since the bill" parts=yes
with receivable_bill as (
  select
    total_charge,
    overdue,
    case
      when today - billing_date <= 30 then '0-30'
      when today - billing_date <= 60 then '31-60'
      when today - billing_date <= 90 then '61-90'
      when today - billing_date <= 120 then '91-120'
      else '120+'
    end as age_bucket,
    today - billing_date as age
  from bill
  cross join dataset
  where actual_payment_date is null
)
select
  age_bucket,
  count(*) as bills,
  sum(total_charge) as receivable,
  cast(sum(total_charge) as double precision) / nullif(sum(sum(total_charge)) over (), 0) as receivable_share,
  count(*) filter (where overdue) as overdue_bills,
  sum(case when overdue then total_charge else 0 end) as overdue
from receivable_bill
group by age_bucket
order by min(age)
