-- A round (一期归集) that is open has an obligation for every unit it expects.
select 'round ' || r.id || ' (' || r.title || ') expects ' || r.expected || ' reports, but '
    || (select count(*) from obligation o where o.round_id = r.id and o.state <> 'RELEASED') || ' are owed' as what
from collection_round r
where r.opened_at is not null
    and r.expected <> (select count(*) from obligation o where o.round_id = r.id and o.state <> 'RELEASED')
order by r.id
