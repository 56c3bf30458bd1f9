-- title: Late payments by hospital
-- answers: Which hospitals have more late bills than chance explains?
-- read: Hospitals with few bills scatter widely. The limits are where 99.8 of 100 hospitals of that size would lie if
--   only
--   chance set them apart from the share of all hospitals together, and every bill were on its own.
-- parameter: least_bills, bills: Hospitals with fewer bills are left out.
-- column: hospital, text: Hospital.
-- column: bills, bills: All bills.
-- column: late_bills, bills: Bills paid late or unpaid past the due date.
-- column: late_share, share: Late bills among all bills.
-- column: late_error, share: Standard error of the share; the bills of one patient count together.
-- column: low_limit, share: Lower limit for a hospital of that size.
-- column: high_limit, share: Upper limit for a hospital of that size.
-- column: outstanding, dollars: Charged on bills that are unpaid past the due date.
-- chart: funnel x=bills y=late_share label=hospital low=low_limit high=high_limit
-- finding: outlying-shares label=hospital events=late_bills of=bills error=late_error group=hospitals
--   what="the late share of bills"
with parameter as (
  select 30 as least_bills
),
patient_bills as (
  select
    visit.hospital,
    bill.patient_id,
    count(*) as bills,
    count(*) filter (where bill.late) as late_bills,
    sum(case when bill.overdue then bill.total_charge else 0 end) as outstanding
  from bill
  join visit on visit.visit_id = bill.visit_id
  group by visit.hospital, bill.patient_id
),
residual as (
  select
    patient_bills.*,
    late_bills - bills * (cast(sum(late_bills) over (partition by hospital) as double precision)
      / nullif(sum(bills) over (partition by hospital), 0)) as late_residual
  from patient_bills
),
hospital_bills as (
  select
    hospital,
    sum(bills) as bills,
    sum(late_bills) as late_bills,
    cast(stddev_samp(late_residual) * sqrt(count(*)) as double precision) / nullif(sum(bills), 0) as late_error,
    sum(outstanding) as outstanding
  from residual
  group by hospital
),
overall as (
  select cast(sum(late_bills) as double precision) / nullif(sum(bills), 0) as share
  from hospital_bills
)
select
  hospital,
  bills,
  late_bills,
  cast(late_bills as double precision) / nullif(bills, 0) as late_share,
  late_error,
  greatest(0, share - 3.090232 * sqrt(cast(share * (1 - share) as double precision) / nullif(bills, 0))) as low_limit,
  least(1, share + 3.090232 * sqrt(cast(share * (1 - share) as double precision) / nullif(bills, 0))) as high_limit,
  outstanding
from hospital_bills
cross join overall
cross join parameter
where bills >= least_bills
order by late_share desc, hospital
