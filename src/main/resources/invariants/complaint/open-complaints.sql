-- A complaint (投诉举报) that is not closed has exactly one running process, one open work item and a due day.
select 'complaint ' || c.id || ' (' || c.state || ', unit ' || c.owner_unit_id || ') is not with exactly one unit' as what
from complaint c
where c.state <> 'CLOSED'
    and (c.due is null
        or (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
            where p.KEY_ = 'complaint' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(c.id as varchar(20))) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.source_id = c.id
            and w.source in ('accept-complaint', 'verify-matter', 'allow-more-time', 'handle-matter', 'answer-complainant',
                'call-back')) <> 1)
order by c.id
