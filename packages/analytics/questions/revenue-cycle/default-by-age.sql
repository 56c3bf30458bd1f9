-- title: Default rate by age
-- answers: At which ages do bills stay unpaid past their due date most often?
-- read: Ages are those at admission. A default is a bill that is unpaid past its due date today; the share is of all bills.
-- column: age_band, text: Age at admission, in years.
-- column: bills, bills: All bills.
-- column: defaults, bills: Bills unpaid past the due date.
-- column: default_share, share: Defaults among these bills.
-- chart: bar x=age_band y=default_share
-- finding: highest-share label=age_band events=defaults of=bills what="the share of bills unpaid past their due date"
select
  visit.age_band,
  count(*) as bills,
  count(*) filter (where bill.overdue) as defaults,
  cast(count(*) filter (where bill.overdue) as double precision) / nullif(count(*), 0) as default_share
from bill
join visit on visit.visit_id = bill.visit_id
group by visit.age_band
order by visit.age_band
