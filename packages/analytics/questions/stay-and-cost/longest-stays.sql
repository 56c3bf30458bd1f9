-- title: Longest stays
-- answers: Which stays were the longest?
-- read: Stays of one length are in the order of their charge.
-- parameter: most_stays, visits: How many stays are listed.
-- column: place, rank: Place by length of stay.
-- column: visit_id, number: Number of the visit.
-- column: condition, text: Condition treated.
-- column: severity, text: Severity of illness.
-- column: hospital, text: Hospital.
-- column: age_band, text: Age at admission, in years.
-- column: nights, nights: Nights between admission and discharge.
-- column: charge, dollars: Charge of the visit.
-- finding: stated label=condition says="The longest stay is one for {condition}, with {nights}, charged at {charge}."
with parameter as (
  select 20 as most_stays
),
ranked as (
  select
    visit.visit_id,
    bill.total_charge as charge,
    row_number() over (order by visit.los desc, bill.total_charge desc, visit.visit_id) as place
  from visit
  join bill on bill.visit_id = visit.visit_id
)
select
  ranked.place,
  visit.visit_id,
  visit.condition,
  visit.severity,
  visit.hospital,
  visit.age_band,
  visit.los as nights,
  ranked.charge
from ranked
cross join parameter
join visit on visit.visit_id = ranked.visit_id
where ranked.place <= parameter.most_stays
order by ranked.place
