-- title: Census and peak by hospital
-- answers: How many beds does each hospital fill on a mean night, and at its peak?
-- read: A patient fills a bed on every night from admission to the one before discharge; same-day visits fill none.
--   The mean
--   is over all nights of the window. The peak is the night with the most patients, the first if there are several.
-- column: hospital, text: Hospital.
-- column: nights, nights: Nights spent there.
-- column: mean_census, beds: Patients in bed on a mean night.
-- column: peak_census, beds: Patients in bed on the fullest night.
-- column: peak_date, date: The fullest night.
-- column: peak_ratio, ratio: Peak over mean.
-- chart: bar x=hospital y=mean_census,peak_census
-- finding: largest label=hospital value=peak_census what="the peak census"
-- finding: largest label=hospital value=mean_census what="the mean census"
with change as (
  select hospital, date_of_admission as day, 1 as patients
  from visit
  where los > 0
  union all
  select hospital, date_of_discharge as day, -1 as patients
  from visit
  where los > 0
),
daily_change as (
  select hospital, day, sum(patients) as patients
  from change
  group by hospital, day
),
census as (
  select hospital, day, sum(patients) over (partition by hospital order by day) as patients
  from daily_change
),
peak as (
  select
    hospital,
    day,
    patients,
    row_number() over (partition by hospital order by patients desc, day) as place
  from census
),
volume as (
  select hospital, sum(los) as nights
  from visit
  group by hospital
)
select
  volume.hospital,
  volume.nights,
  cast(volume.nights as double precision) / nullif(today - start_date + 1, 0) as mean_census,
  coalesce(peak.patients, 0) as peak_census,
  peak.day as peak_date,
  cast(coalesce(peak.patients, 0) * (today - start_date + 1) as double precision) / nullif(volume.nights, 0)
    as peak_ratio
from volume
cross join dataset
left join peak on peak.hospital = volume.hospital and peak.place = 1
order by volume.nights desc, volume.hospital
