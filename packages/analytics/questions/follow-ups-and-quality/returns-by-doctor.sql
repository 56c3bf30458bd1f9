-- title: Returns within 30 days, by doctor
-- answers: Which doctors see more patients come back than chance explains?
-- read: A return is the patient's next visit that opens an episode, of whatever condition, deliveries excepted;
--   follow-ups
--   are no returns, and discharges of the last 30 days are left out. The limits are where 99.8 of 100 doctors of that
--   size would lie if only chance set them apart. They do not allow for the mix of cases.
-- parameter: least_discharges, discharges: Doctors with fewer are left out.
-- column: doctor, text: Doctor of the first stay.
-- column: discharges, discharges: Discharges more than 30 days before today.
-- column: returns_7, returns: Returns within 7 days of them.
-- column: share_7, share: Returns within 7 days among them.
-- column: returns_30, returns: Returns within 30 days of them.
-- column: share_30, share: Returns within 30 days among them.
-- column: low_limit, share: Lower limit of returns within 30 days for a doctor of that size.
-- column: high_limit, share: Upper limit of returns within 30 days for a doctor of that size.
-- chart: funnel x=discharges y=share_30 label=doctor low=low_limit high=high_limit
-- finding: outlying-shares label=doctor events=returns_30 of=discharges group=doctors
--   what="the share of returns within 30 days"
with parameter as (
  select 30 as least_discharges
),
doctor_returns as (
  select
    doctor,
    count(*) as discharges,
    count(*) filter (where days_to_return <= 7) as returns_7,
    count(*) filter (where days_to_return <= 30) as returns_30
  from episode
  cross join dataset
  where date_of_discharge <= today - 30
  group by doctor
),
overall as (
  select cast(sum(returns_30) as double precision) / nullif(sum(discharges), 0) as share
  from doctor_returns
)
select
  doctor,
  discharges,
  returns_7,
  cast(returns_7 as double precision) / nullif(discharges, 0) as share_7,
  returns_30,
  cast(returns_30 as double precision) / nullif(discharges, 0) as share_30,
  greatest(0, share - 3.090232 * sqrt(cast(share * (1 - share) as double precision) / nullif(discharges, 0)))
    as low_limit,
  least(1, share + 3.090232 * sqrt(cast(share * (1 - share) as double precision) / nullif(discharges, 0))) as high_limit
from doctor_returns
cross join overall
cross join parameter
where discharges >= least_discharges
order by share_30 desc, doctor
