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
    row_number() over (order by bill.total_charge desc, visit.visit_id) as place,
    visit.visit_id,
    visit.condition,
    visit.treatment,
    visit.hospital,
    patient.insurer,
    visit.los as nights,
    bill.total_charge as charge,
    bill.payment_status
  from visit
  join bill on bill.visit_id = visit.visit_id
  join patient on patient.patient_id = visit.patient_id
)
select ranked.*
from ranked
cross join parameter
where place <= most_stays
order by place
