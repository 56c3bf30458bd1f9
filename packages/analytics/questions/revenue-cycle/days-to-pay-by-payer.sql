-- title: Days to pay by payer
-- answers: How long does each payer take to pay a bill?
-- read: Days from the bill to its payment, over bills that are paid. Bills still open are not in it, so payers that leave
--   many open look faster than they are.
-- column: insurer, text: Payer of the patient; Uninsured for none.
-- column: paid_bills, bills: Bills paid.
-- column: open_bills, bills: Bills not paid yet.
-- column: mean_days, days: Mean from bill to payment.
-- column: deviation_days, days: Standard deviation.
-- column: median_days, days: Half of the paid bills were paid within so many.
-- column: ninetieth_days, days: Nine in ten of the paid bills were paid within so many.
-- chart: bar x=insurer y=median_days,ninetieth_days
-- finding: highest-mean label=insurer mean=mean_days deviation=deviation_days count=paid_bills
--   what="the mean time from bill to payment"
select
  patient.insurer,
  count(bill.days_to_pay) as paid_bills,
  count(*) - count(bill.days_to_pay) as open_bills,
  avg(bill.days_to_pay) as mean_days,
  stddev_samp(bill.days_to_pay) as deviation_days,
  percentile_cont(0.5) within group (order by bill.days_to_pay) as median_days,
  percentile_cont(0.9) within group (order by bill.days_to_pay) as ninetieth_days
from bill
join patient on patient.patient_id = bill.patient_id
group by patient.insurer
order by mean_days desc nulls last, patient.insurer
