-- title: Daily census by month
-- answers: How many beds are filled on a night of each month, over all hospitals?
-- read: A patient fills a bed on every night from admission to the one before discharge. The first months fill up
--   from an
--   empty start, and the last may be cut off by the window.
-- column: month, month: Month.
-- column: days, days: Days of the month in the window.
-- column: mean_census, beds: Patients in bed on a mean night.
-- column: lowest_census, beds: Patients in bed on the emptiest night.
-- column: peak_census, beds: Patients in bed on the fullest night.
-- chart: line x=month y=mean_census,lowest_census,peak_census
-- finding: largest label=month value=peak_census what="the peak census of a month"
with change as (
  select date_of_admission as day, 1 as patients
  from visit
  where los > 0
  union all
  select date_of_discharge as day, -1 as patients
  from visit
  where los > 0
),
daily_change as (
  select day, sum(patients) as patients
  from change
  group by day
),
census as (
  select
    calendar.month,
    sum(coalesce(daily_change.patients, 0)) over (order by calendar.day) as patients
  from calendar
  left join daily_change on daily_change.day = calendar.day
)
select
  month,
  count(*) as days,
  avg(patients) as mean_census,
  min(patients) as lowest_census,
  max(patients) as peak_census
from census
group by month
order by month
