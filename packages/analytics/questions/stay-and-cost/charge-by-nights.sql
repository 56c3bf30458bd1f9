-- title: Charge by length of stay
-- answers: How does the charge of a visit rise with the nights that it lasts?
-- read: All visits, follow-ups included, by the nights between admission and discharge; 0 is a same-day visit.
-- column: nights, number: Nights between admission and discharge.
-- column: visits, visits: Visits of that length.
-- column: mean_charge, dollars: Mean charge of a visit.
-- column: median_charge, dollars: Half of the visits charge at most so much.
-- column: deviation_charge, dollars: Standard deviation of the charge.
-- chart: line x=nights y=mean_charge,median_charge
-- finding: mean-against label=nights mean=mean_charge deviation=deviation_charge count=visits row=5 against=0
--   says="A visit of five nights charges" than="a same-day visit"
-- finding: mean-against label=nights mean=mean_charge deviation=deviation_charge count=visits row=9 against=5
--   says="A visit of nine nights charges" than="one of five nights"
select
  visit.los as nights,
  count(*) as visits,
  avg(bill.total_charge) as mean_charge,
  percentile_cont(0.5) within group (order by cast(bill.total_charge as double precision)) as median_charge,
  stddev_samp(bill.total_charge) as deviation_charge
from visit
join bill on bill.visit_id = visit.visit_id
group by visit.los
order by nights
