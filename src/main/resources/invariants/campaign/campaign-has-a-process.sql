-- A campaign (专项行动) that is not closed has exactly one running process.
select 'campaign ' || c.id || ' (' || c.name || ') has no running process' as what
from campaign c
where c.state <> 'CLOSED'
    and (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
         where p.KEY_ = 'campaign' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(c.id as varchar(20))) <> 1
order by c.id
