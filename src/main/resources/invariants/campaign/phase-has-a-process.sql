-- A phase (阶段) under way has exactly one running process.
select 'phase ' || f.id || ' (' || f.name || ', campaign ' || f.campaign_id || ') has no running process' as what
from phase f
where f.state in ('OPEN', 'ENDED')
    and (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
         where p.KEY_ = 'phase' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(f.id as varchar(20))) <> 1
order by f.id
