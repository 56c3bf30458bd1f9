-- title: Dearest stays
-- answers: Which visits cost the most?
-- read: Visits in the order of their charge.
-- parameter: most_stays, visits: How many visits are listed.
-- column: place, rank: Place by charge.
-- column: visit_id, number: Number of the visit.
-- column: condition, text: Condition treated.
-- column: treatment, text: Treatment given.
-- column: hospital, text: Hospital.
-- column: insurer, text: Payer of the patient; Uninsured for none.
-- column: nights, nights: Nights between admission and discharge.
-- column: charge, dollars: Charge of the visit.
-- column: payment_status, text: Where the bill stands today.
-- finding: stated label=condition says="The dearest visit is one for {condition}, with {nights}, charged at {charge}."
with parameter as (
  select 20 as most_stays
),
ranked as (
  select
    visit_id,
    total_charge as charge,
    payment_status,
    row_number() over (order by total_charge desc, visit_id) as place
  from bill
)
select
  ranked.place,
  visit.visit_id,
  visit.condition,
  visit.treatment,
  visit.hospital,
  patient.insurer,
  visit.los as nights,
  ranked.charge,
  ranked.payment_status
from ranked
cross join parameter
join visit on visit.visit_id = ranked.visit_id
join patient on patient.patient_id = visit.patient_id
where ranked.place <= parameter.most_stays
order by ranked.place
