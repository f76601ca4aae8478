-- A correction (接收后更正) under way has exactly one running process, and its report stays accepted.
select 'correction ' || c.id || ' of obligation ' || c.obligation_id || ' has no running process or no accepted report' as what
from report_correction c join obligation o on o.id = c.obligation_id
where c.open_key is not null
    and (o.state <> 'ACCEPTED'
        or (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
            where p.KEY_ = 'report-correction' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(c.id as varchar(20))) <> 1)
order by c.id
