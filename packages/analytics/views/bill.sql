-- One row per bill: the columns of billing, and what its dates say.
-- late: paid after the due date, or unpaid past it
-- overdue: unpaid past the due date
-- days_to_pay: from the bill to its payment; null while unpaid
-- billed_month, paid_month: YYYY-MM
-- A bill is paid whole, on one day: what is paid, late or outstanding is its total charge.
select
  billing.*,
  payment_status in ('Late-Paid', 'Late-Unpaid') as late,
  payment_status = 'Late-Unpaid' as overdue,
  actual_payment_date - billing_date as days_to_pay,
  cast(cast(extract(year from billing_date) as integer) as varchar) || '-'
    || lpad(cast(cast(extract(month from billing_date) as integer) as varchar), 2, '0') as billed_month,
  cast(cast(extract(year from actual_payment_date) as integer) as varchar) || '-'
    || lpad(cast(cast(extract(month from actual_payment_date) as integer) as varchar), 2, '0') as paid_month
from billing
