-- title: Admissions by weekday
-- answers: On which days of the week are patients admitted?
-- read: Admissions of all visits, over the days of that kind in the window.
-- column: weekday, text: Day of the week.
-- column: days, days: Days of that kind in the window.
-- column: admissions, visits: Visits admitted on them.
-- column: admissions_per_day, visits per day: Admissions on a mean day of that kind.
-- column: mean_nights, nights: Mean nights of those visits.
-- chart: bar x=weekday y=admissions_per_day
-- finding: uneven-rate label=weekday events=admissions days=days what="admissions per day"
with admission as (
  select date_of_admission as day, count(*) as visits, sum(los) as nights
  from visit
  group by date_of_admission
)
select
  case calendar.weekday
    when 1 then 'Monday'
    when 2 then 'Tuesday'
    when 3 then 'Wednesday'
    when 4 then 'Thursday'
    when 5 then 'Friday'
    when 6 then 'Saturday'
    else 'Sunday'
  end as weekday,
  count(*) as days,
  coalesce(sum(admission.visits), 0) as admissions,
  cast(coalesce(sum(admission.visits), 0) as double precision) / nullif(count(*), 0) as admissions_per_day,
  cast(sum(admission.nights) as double precision) / nullif(sum(admission.visits), 0) as mean_nights
from calendar
left join admission on admission.day = calendar.day
group by calendar.weekday
order by calendar.weekday
