-- title: Admissions by month of the year
-- answers: In which months are patients admitted most often?
-- read: Admissions of all visits, over the days of that month in the window; a month that occurs in several years
--   counts with
--   all of them.
-- column: month, text: Month of the year.
-- column: days, days: Days of that month in the window.
-- column: admissions, visits: Visits admitted on them.
-- column: admissions_per_day, visits per day: Admissions on a mean day of that month.
-- chart: line x=month y=admissions_per_day
-- finding: uneven-rate label=month events=admissions days=days what="admissions per day"
with admission as (
  select date_of_admission as day, count(*) as visits
  from visit
  group by date_of_admission
)
select
  case calendar.month_of_year
    when 1 then 'January'
    when 2 then 'February'
    when 3 then 'March'
    when 4 then 'April'
    when 5 then 'May'
    when 6 then 'June'
    when 7 then 'July'
    when 8 then 'August'
    when 9 then 'September'
    when 10 then 'October'
    when 11 then 'November'
    else 'December'
  end as month,
  count(*) as days,
  coalesce(sum(admission.visits), 0) as admissions,
  cast(coalesce(sum(admission.visits), 0) as double precision) / nullif(count(*), 0) as admissions_per_day
from calendar
left join admission on admission.day = calendar.day
group by calendar.month_of_year
order by calendar.month_of_year
