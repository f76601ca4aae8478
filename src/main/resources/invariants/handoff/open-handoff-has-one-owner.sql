-- A handoff (线索移送) that is not over has exactly one running process and one open work item, with the unit whose turn it is.
select 'handoff ' || h.id || ' (' || h.subject_name || ', ' || h.state || ') has not exactly one owner' as what
from clue_handoff h
where h.state not in ('CLOSED', 'ENDED', 'WITHDRAWN')
    and ((select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
          where p.KEY_ = 'clue-handoff' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(h.id as varchar(20))) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/handoffs/' || h.id) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/handoffs/' || h.id
            and w.task_id is not null
            and w.owner_unit_id = case
                when h.state in ('SIGNING', 'DECIDING', 'INVESTIGATING', 'EXTENDING', 'FEEDING_BACK') then h.receiver_unit_id
                when h.state = 'DESIGNATING' then h.lead_unit_id
                else h.owner_unit_id end) <> 1)
order by h.id
