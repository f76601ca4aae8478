-- A handoff that is over leaves no process and no work.
select 'handoff ' || h.id || ' (' || h.subject_name || ', ' || h.state || ') still runs' as what
from clue_handoff h
where h.state in ('CLOSED', 'ENDED', 'WITHDRAWN')
    and ((select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
          where p.KEY_ = 'clue-handoff' and e.BUSINESS_KEY_ = cast(h.id as varchar(20))) > 0
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/handoffs/' || h.id) > 0)
order by h.id
