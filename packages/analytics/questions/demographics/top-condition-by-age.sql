-- title: Most frequent condition by age, last full year
-- answers: What brings people of each age to hospital most often?
-- read: Visits of the last calendar year that lies wholly before or on today, follow-ups included, by age at admission.
-- column: age_band, text: Age at admission, in years.
-- column: year, number: The year.
-- column: visits, visits: All visits of that age in the year.
-- column: condition, text: The most frequent condition.
-- column: condition_visits, visits: Visits for it.
-- column: condition_share, share: Part of the visits of that age.
-- chart: bar x=age_band y=condition_share
-- finding: stated label=age_band row="18-34"
--   says="From 18 to 34 years, {condition} is the most frequent condition in {year}: {condition_share} of {visits}."
-- finding: stated label=age_band row="65-79"
--   says="From 65 to 79 years, {condition} is the most frequent condition in {year}: {condition_share} of {visits}."
with last_year as (
  select cast(extract(year from today + 1) as integer) - 1 as year
  from dataset
),
condition_count as (
  select
    age_band,
    year,
    condition,
    count(*) as condition_visits,
    sum(count(*)) over (partition by age_band) as visits,
    row_number() over (partition by age_band order by count(*) desc, condition) as place
  from visit
  cross join last_year
  where cast(extract(year from date_of_admission) as integer) = year
  group by age_band, year, condition
)
select
  age_band,
  year,
  visits,
  condition,
  condition_visits,
  cast(condition_visits as double precision) / nullif(visits, 0) as condition_share
from condition_count
where place = 1
order by age_band
