-- A running report process waits at exactly one task.
select 'report process of obligation ' || coalesce(e.BUSINESS_KEY_, '(none)') || ' waits at '
    || (select count(*) from ACT_RU_TASK t where t.PROC_INST_ID_ = e.ID_) || ' tasks' as what
from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
where p.KEY_ = 'report' and e.PARENT_ID_ is null
    and (select count(*) from ACT_RU_TASK t where t.PROC_INST_ID_ = e.ID_) <> 1
order by e.ID_
