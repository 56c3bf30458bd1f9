-- title: Returns within 7 and 30 days, by condition
-- answers: After which conditions do patients come back unplanned?
-- read: A return is the patient's next visit that opens an episode, of whatever condition, deliveries excepted.
--   Follow-ups
--   are no returns. Discharges of the last 7 or 30 days are left out, since their returns may be still to come.
-- column: condition, text: Condition of the first stay.
-- column: discharges_7, discharges: Discharges more than 7 days before today.
-- column: returns_7, returns: Returns within 7 days of them.
-- column: share_7, share: Returns within 7 days among those discharges.
-- column: discharges_30, discharges: Discharges more than 30 days before today.
-- column: returns_30, returns: Returns within 30 days of them.
-- column: share_30, share: Returns within 30 days among those discharges.
-- chart: bar x=condition y=share_7,share_30
-- finding: outlying-shares label=condition events=returns_30 of=discharges_30 group=conditions
--   what="the share of returns within 30 days"
-- finding: highest-share label=condition events=returns_30 of=discharges_30 what="the share of returns within 30 days"
with discharge as (
  select
    condition,
    date_of_discharge <= today - 7 as counts_7,
    date_of_discharge <= today - 30 as counts_30,
    coalesce(days_to_return <= 7, false) as returned_7,
    coalesce(days_to_return <= 30, false) as returned_30
  from episode
  cross join dataset
)
select
  condition,
  count(*) filter (where counts_7) as discharges_7,
  count(*) filter (where counts_7 and returned_7) as returns_7,
  cast(count(*) filter (where counts_7 and returned_7) as double precision)
    / nullif(count(*) filter (where counts_7), 0) as share_7,
  count(*) filter (where counts_30) as discharges_30,
  count(*) filter (where counts_30 and returned_30) as returns_30,
  cast(count(*) filter (where counts_30 and returned_30) as double precision)
    / nullif(count(*) filter (where counts_30), 0) as share_30
from discharge
group by condition
order by share_30 desc nulls last, condition
