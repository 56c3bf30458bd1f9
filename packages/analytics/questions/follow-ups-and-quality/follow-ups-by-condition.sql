-- title: Follow-ups by condition
-- answers: How often is a follow-up asked for and made, for each condition?
-- read: A follow-up is a visit for the same condition after one that asked for it. Visits that asked for a follow-up
--   which
--   did not come may have been missed, or not be due by today.
-- column: condition, text: Condition treated.
-- column: episodes, episodes: Visits that open an episode.
-- column: follow_ups, follow-ups: Follow-up visits.
-- column: follow_ups_per_episode, ratio: Follow-ups over episodes.
-- column: asked, visits: Visits that asked for a follow-up.
-- column: answered_share, share: Follow-ups made of those asked for.
-- chart: bar x=condition y=follow_ups_per_episode
-- finding: highest-share label=condition events=follow_ups of=asked what="the share of follow-ups asked for that are
--   made"
-- finding: largest label=condition value=follow_ups what="the number of follow-ups" parts=yes
select
  condition,
  count(*) filter (where not follow_up) as episodes,
  count(*) filter (where follow_up) as follow_ups,
  cast(count(*) filter (where follow_up) as double precision)
    / nullif(count(*) filter (where not follow_up), 0) as follow_ups_per_episode,
  count(*) filter (where follow_up_required = 'Y') as asked,
  cast(count(*) filter (where follow_up) as double precision)
    / nullif(count(*) filter (where follow_up_required = 'Y'), 0) as answered_share
from visit
group by condition
order by follow_ups_per_episode desc, condition
