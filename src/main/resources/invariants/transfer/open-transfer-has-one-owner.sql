-- An internet transfer (互联网不良信息移送) that is not over has exactly one running process and one open work item with a due day, with the unit whose turn it is.
select 'transfer ' || t.id || ' (' || t.state || ') has not exactly one owner with a clock' as what
from info_transfer t
where t.state not in ('CLOSED', 'ENDED', 'WITHDRAWN')
    and (t.due is null
        or (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
          where p.KEY_ = 'internet-transfer' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(t.id as varchar(20))) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/transfers/' || t.id) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/transfers/' || t.id
            and w.task_id is not null and w.nominal_due = t.due
            and w.owner_unit_id = case when t.state in ('ACKNOWLEDGING', 'DISPOSING') then t.receiver_unit_id
                else t.owner_unit_id end) <> 1)
order by t.id
