-- An action item (议定事项) that is not done has exactly one running process and one open work item.
select 'action item ' || a.id || ' (' || a.title || ', unit ' || a.owner_unit_id || ') is followed up by nobody' as what
from action_item a
where a.state <> 'DONE'
    and ((select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
          where p.KEY_ = 'action-item' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(a.id as varchar(20))) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.source_id = a.id
            and w.source in ('carry-out', 'verify-done')) <> 1)
order by a.id
