-- A round in approval (报批中) has a step that waits, and the other way round.
select 'round ' || r.id || ' (' || r.title || ') is in state ' || r.state || ' with ' || count(a.id) || ' waiting steps' as what
from collection_round r
left join publication_approval a on a.round_id = r.id and a.state = 'WAITING'
group by r.id, r.title, r.state
having (r.state = 'APPROVING' and count(a.id) = 0) or (r.state <> 'APPROVING' and count(a.id) > 0)
order by r.id
