-- title: Volume by hospital
-- answers: How busy is each hospital?
-- read: All visits, follow-ups included.
-- column: hospital, text: Hospital.
-- column: state, text: Two-letter code of its state.
-- column: visits, visits: All visits.
-- column: visit_share, share: Part of all visits.
-- column: episodes, episodes: Visits that open an episode.
-- column: patients, patients: Different patients.
-- column: doctors, doctors: Different doctors.
-- column: nights, nights: Nights spent there.
-- column: charged, dollars: Charged on all visits.
-- chart: bar x=hospital y=visits
-- finding: largest label=hospital value=visits what="the number of visits" parts=yes
-- finding: largest label=hospital value=charged what="the amount charged" parts=yes
select
  visit.hospital,
  max(visit.hospital_state) as state,
  count(*) as visits,
  cast(count(*) as double precision) / nullif(sum(count(*)) over (), 0) as visit_share,
  count(*) filter (where not visit.follow_up) as episodes,
  count(distinct visit.patient_id) as patients,
  count(distinct visit.doctor) as doctors,
  sum(visit.los) as nights,
  sum(bill.total_charge) as charged
from visit
join bill on bill.visit_id = visit.visit_id
group by visit.hospital
order by visits desc, visit.hospital
