-- title: Charge by length of stay
-- answers: How does the charge of a visit rise with the nights that it lasts?
-- read: All visits, follow-ups included, by the nights between admission and discharge; 0 is a same-day visit.
-- column: nights, number: Nights between admission and discharge.
-- column: visits, visits: Visits of that length.
-- column: mean_charge, dollars: Mean charge of a visit.
-- column: error_charge, dollars: Standard error of the mean; the visits of one patient count together.
-- column: median_charge, dollars: Half of the visits charge at most so much.
-- chart: line x=nights y=mean_charge,median_charge
-- finding: mean-against label=nights mean=mean_charge error=error_charge count=visits row=5 against=0
--   says="A visit of five nights charges" than="a same-day visit"
-- finding: mean-against label=nights mean=mean_charge error=error_charge count=visits row=9 against=5
--   says="A visit of nine nights charges" than="one of five nights"
with patient_visits as (
  select
    visit.los,
    visit.patient_id,
    count(*) as visits,
    cast(sum(bill.total_charge) as double precision) as charged
  from visit
  join bill on bill.visit_id = visit.visit_id
  group by visit.los, visit.patient_id
),
residual as (
  select
    patient_visits.*,
    charged - visits * (cast(sum(charged) over (partition by los) as double precision)
      / nullif(sum(visits) over (partition by los), 0)) as residual_charge
  from patient_visits
),
spread as (
  select
    los,
    cast(stddev_samp(residual_charge) * sqrt(count(*)) as double precision) / nullif(sum(visits), 0) as error_charge
  from residual
  group by los
)
select
  visit.los as nights,
  count(*) as visits,
  avg(bill.total_charge) as mean_charge,
  max(spread.error_charge) as error_charge,
  percentile_cont(0.5) within group (order by cast(bill.total_charge as double precision)) as median_charge
from visit
join bill on bill.visit_id = visit.visit_id
join spread on spread.los = visit.los
group by visit.los
order by nights
