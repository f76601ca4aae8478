-- Open supervision (督办) has exactly one running process.
select 'supervision ' || s.id || ' (' || s.title || ') has no running process' as what
from supervision s
where s.open_key is not null
    and (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
         where p.KEY_ = 'overdue-supervision' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(s.id as varchar(20))) <> 1
order by s.id
