-- title: Recovery at the largest balance
-- answers: What would it bring in to recover a part of the overdue balance at the hospital that has the largest?
-- read: The balance is what is charged on bills that are unpaid past their due date. Recovery is reckoned, not
--   foreseen: a
--   part of that balance, at three rates.
-- parameter: low_rate, share: Part recovered in the low scenario.
-- parameter: middle_rate, share: Part recovered in the middle scenario.
-- parameter: high_rate, share: Part recovered in the high scenario.
-- column: scenario, text: Low, middle or high.
-- column: rate, share: Part of the balance that is recovered.
-- column: hospital, text: Hospital with the largest overdue balance.
-- column: overdue_bills, bills: Bills there that are unpaid past their due date.
-- column: outstanding, dollars: Charged on them.
-- column: recovered, dollars: Part of it that comes in.
-- chart: bar x=scenario y=recovered
-- finding: stated label=scenario row=low
--   says="{outstanding} are overdue at {hospital}, the largest balance of all: recovering {rate} of it brings in
--   {recovered}."
-- finding: stated label=scenario row=middle says="Recovering {rate} of it brings in {recovered}."
-- finding: stated label=scenario row=high says="Recovering {rate} of it brings in {recovered}."
with parameter as (
  select 0.05 as low_rate, 0.08 as middle_rate, 0.10 as high_rate
),
scenario as (
  select 1 as place, 'low' as scenario, low_rate as rate from parameter
  union all
  select 2 as place, 'middle' as scenario, middle_rate as rate from parameter
  union all
  select 3 as place, 'high' as scenario, high_rate as rate from parameter
),
balance as (
  select
    visit.hospital,
    count(*) as overdue_bills,
    sum(bill.total_charge) as outstanding,
    row_number() over (order by sum(bill.total_charge) desc, visit.hospital) as place
  from bill
  join visit on visit.visit_id = bill.visit_id
  where bill.overdue
  group by visit.hospital
)
select
  scenario.scenario,
  scenario.rate,
  balance.hospital,
  balance.overdue_bills,
  balance.outstanding,
  balance.outstanding * scenario.rate as recovered
from balance
cross join scenario
where balance.place = 1
order by scenario.place
