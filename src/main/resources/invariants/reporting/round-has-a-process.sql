-- A round (一期归集) that has not ended has exactly one running process.
select 'round ' || r.id || ' (' || r.title || ') has no running process' as what
from collection_round r
where r.ended_at is null
    and (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
         where p.KEY_ = 'collection-round' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(r.id as varchar(20))) <> 1
order by r.id
