-- title: Collection rate by balance
-- answers: Are bills with a large balance for the patient collected less often?
-- read: Only bills whose due date has come. The balance is the patient's part of the bill; collected means paid, on time or
--   late.
-- column: balance, text: The patient's part of the bill, in dollars.
-- column: bills, bills: Bills due by today.
-- column: collected_bills, bills: Those of them that are paid.
-- column: collection_rate, share: Paid bills among bills due.
-- column: charged, dollars: Charged on bills due.
-- column: collected, dollars: Charged on bills that are paid.
-- column: collected_share, share: Dollars collected of dollars charged.
-- chart: bar x=balance y=collection_rate
-- finding: share-against label=balance events=collected_bills of=bills row="20,000 and more" against="under 500"
--   says="Bills with a balance of 20,000 dollars and more are collected" than="those with a balance under 500"
-- finding: highest-share label=balance events=collected_bills of=bills what="the share of due bills that are paid"
with due_bill as (
  select
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
)
select
  balance,
  count(*) as bills,
  count(*) filter (where collected) as collected_bills,
  cast(count(*) filter (where collected) as double precision) / nullif(count(*), 0) as collection_rate,
  sum(total_charge) as charged,
  sum(case when collected then total_charge else 0 end) as collected,
  cast(sum(case when collected then total_charge else 0 end) as double precision)
    / nullif(sum(total_charge), 0) as collected_share
from due_bill
group by balance
order by min(owed)
