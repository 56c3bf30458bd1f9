-- title: Default rate by age
-- answers: At which ages do bills stay unpaid past their due date most often?
-- read: Ages are those at admission. A default is a bill that is unpaid past its due date today; the share is of all
--   bills.
-- column: age_band, text: Age at admission, in years.
-- column: bills, bills: All bills.
-- column: defaults, bills: Bills unpaid past the due date.
-- column: default_share, share: Defaults among these bills.
-- column: default_error, share: Standard error of the share; the bills of one patient count together.
-- chart: bar x=age_band y=default_share
-- finding: highest-share label=age_band events=defaults of=bills error=default_error
--   what="the share of bills unpaid past their due date"
with patient_bills as (
  select
    visit.age_band,
    bill.patient_id,
    count(*) as bills,
    count(*) filter (where bill.overdue) as defaults
  from bill
  join visit on visit.visit_id = bill.visit_id
  group by visit.age_band, bill.patient_id
),
residual as (
  select
    patient_bills.*,
    defaults - bills * (cast(sum(defaults) over (partition by age_band) as double precision)
      / nullif(sum(bills) over (partition by age_band), 0)) as default_residual
  from patient_bills
)
select
  age_band,
  sum(bills) as bills,
  sum(defaults) as defaults,
  cast(sum(defaults) as double precision) / nullif(sum(bills), 0) as default_share,
  cast(stddev_samp(default_residual) * sqrt(count(*)) as double precision) / nullif(sum(bills), 0) as default_error
from residual
group by age_band
order by age_band
