-- title: Days to pay by payer
-- answers: How long does each payer take to pay a bill?
-- read: Days from the bill to its payment, over bills that are paid. Bills still open are not in it, so payers that
--   leave
--   many open look faster than they are.
-- column: insurer, text: Payer of the patient; Uninsured for none.
-- column: paid_bills, bills: Bills paid.
-- column: open_bills, bills: Bills not paid yet.
-- column: mean_days, days: Mean from bill to payment.
-- column: error_days, days: Standard error of the mean; the bills of one patient count together.
-- column: median_days, days: Half of the paid bills were paid within so many.
-- column: ninetieth_days, days: Nine in ten of the paid bills were paid within so many.
-- chart: bar x=insurer y=median_days,ninetieth_days
-- finding: highest-mean label=insurer mean=mean_days error=error_days count=paid_bills
--   what="the mean time from bill to payment"
with patient_bills as (
  select
    patient.insurer,
    bill.patient_id,
    count(*) as paid_bills,
    sum(bill.days_to_pay) as days
  from bill
  join patient on patient.patient_id = bill.patient_id
  where bill.days_to_pay is not null
  group by patient.insurer, bill.patient_id
),
residual as (
  select
    patient_bills.*,
    days - paid_bills * (cast(sum(days) over (partition by insurer) as double precision)
      / nullif(sum(paid_bills) over (partition by insurer), 0)) as residual_days
  from patient_bills
),
spread as (
  select
    insurer,
    cast(stddev_samp(residual_days) * sqrt(count(*)) as double precision) / nullif(sum(paid_bills), 0) as error_days
  from residual
  group by insurer
)
select
  patient.insurer,
  count(bill.days_to_pay) as paid_bills,
  count(*) - count(bill.days_to_pay) as open_bills,
  avg(bill.days_to_pay) as mean_days,
  max(spread.error_days) as error_days,
  percentile_cont(0.5) within group (order by bill.days_to_pay) as median_days,
  percentile_cont(0.9) within group (order by bill.days_to_pay) as ninetieth_days
from bill
join patient on patient.patient_id = bill.patient_id
left join spread on spread.insurer = patient.insurer
group by patient.insurer
order by mean_days desc nulls last, patient.insurer
