-- Nothing that is handed off is open without a due day (时限), and nothing that is over has one.
select 'handoff ' || h.id || ' (' || h.subject_name || ', ' || h.state || ') has the wrong clock' as what
from clue_handoff h
where (h.state in ('CLOSED', 'ENDED', 'WITHDRAWN') and h.due is not null)
    or (h.state not in ('CLOSED', 'ENDED', 'WITHDRAWN')
        and (h.due is null or not exists (select 1 from work_item w where w.state = 'OPEN' and w.link = '/handoffs/' || h.id
            and w.nominal_due = h.due and w.due_at is not null)))
order by h.id
