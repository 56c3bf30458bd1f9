-- title: Collection rate by balance
-- answers: Are bills with a large balance for the patient collected less often?
-- read: Only bills whose due date has come. The balance is the patient's part of the bill; collected means paid, on
--   time or
--   late.
-- column: balance, text: The patient's part of the bill, in dollars.
-- column: bills, bills: Bills due by today.
-- column: collected_bills, bills: Those of them that are paid.
-- column: collection_rate, share: Paid bills among bills due.
-- column: collection_error, share: Standard error of the share; the bills of one patient count together.
-- column: charged, dollars: Charged on bills due.
-- column: collected, dollars: Charged on bills that are paid.
-- column: collected_share, share: Dollars collected of dollars charged.
-- chart: bar x=balance y=collection_rate
-- finding: share-against label=balance events=collected_bills of=bills error=collection_error row="20,000 and more"
--   against="under 500"
--   says="Bills with a balance of 20,000 dollars and more are collected" than="those with a balance under 500"
-- finding: highest-share label=balance events=collected_bills of=bills error=collection_error
--   what="the share of due bills that are paid"
with due_bill as (
  select
    patient_id,
    total_charge,
    patient_responsibility_amount as owed,
    actual_payment_date is not null as collected,
    case
      when patient_responsibility_amount = 0 then 'none'
      when patient_responsibility_amount < 500 then 'under 500'
      when patient_responsibility_amount < 2000 then '500 to 1,999'
      when patient_responsibility_amount < 5000 then '2,000 to 4,999'
      when patient_responsibility_amount < 20000 then '5,000 to 19,999'
      else '20,000 and more'
    end as balance
  from bill
  cross join dataset
  where expected_payment_date <= today
),
patient_bills as (
  select
    balance,
    patient_id,
    min(owed) as least_owed,
    count(*) as bills,
    count(*) filter (where collected) as collected_bills,
    sum(total_charge) as charged,
    sum(case when collected then total_charge else 0 end) as collected
  from due_bill
  group by balance, patient_id
),
residual as (
  select
    patient_bills.*,
    collected_bills - bills * (cast(sum(collected_bills) over (partition by balance) as double precision)
      / nullif(sum(bills) over (partition by balance), 0)) as collection_residual
  from patient_bills
)
select
  balance,
  sum(bills) as bills,
  sum(collected_bills) as collected_bills,
  cast(sum(collected_bills) as double precision) / nullif(sum(bills), 0) as collection_rate,
  cast(stddev_samp(collection_residual) * sqrt(count(*)) as double precision)
    / nullif(sum(bills), 0) as collection_error,
  sum(charged) as charged,
  sum(collected) as collected,
  cast(sum(collected) as double precision) / nullif(sum(charged), 0) as collected_share
from residual
group by balance
order by min(least_owed)
