-- One row per day of the window.
-- weekday: 1 for Monday to 7 for Sunday
-- month_of_year: 1 to 12
-- month: YYYY-MM
with recursive days as (
  select start_date as day, today as last_day
  from dataset
  union all
  select day + 1 as day, last_day
  from days
  where day < last_day
)
select
  day,
  cast(extract(isodow from day) as integer) as weekday,
  cast(extract(month from day) as integer) as month_of_year,
  cast(cast(extract(year from day) as integer) as varchar) || '-'
    || lpad(cast(cast(extract(month from day) as integer) as varchar), 2, '0') as month
from days
