-- title: Cash collected against billed, by month
-- answers: How much is billed and how much comes in each month, and what has piled up?
-- read: Billed counts in the month of the bill, collected in the month of its payment. The first and the last month
--   may be
--   cut off by the window. Unpaid so far is what was billed and not collected by the end of the month.
-- column: month, month: Month of the bill, and of the payment.
-- column: billed, dollars: Charged on bills of the month.
-- column: collected, dollars: Paid in the month, for bills of whatever month.
-- column: unpaid_so_far, dollars: Billed up to the month's end and not collected by then.
-- chart: line x=month y=billed,collected,unpaid_so_far
-- finding: largest label=month value=billed what="the amount billed in a month"
-- finding: largest label=month value=unpaid_so_far what="the amount billed and not collected by a month's end"
with flow as (
  select billed_month as month, total_charge as billed, 0 as collected
  from bill
  union all
  select paid_month as month, 0 as billed, total_charge as collected
  from bill
  where actual_payment_date is not null
),
monthly as (
  select month, sum(billed) as billed, sum(collected) as collected
  from flow
  group by month
)
select
  month,
  billed,
  collected,
  sum(billed - collected) over (order by month) as unpaid_so_far
from monthly
order by month
