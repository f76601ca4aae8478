-- An internet transfer that is over leaves no process, no work and no clock, and a closed one has a result for each item.
select 'transfer ' || t.id || ' (' || t.state || ') is not really over' as what
from info_transfer t
where t.state in ('CLOSED', 'ENDED', 'WITHDRAWN')
    and (t.due is not null
        or (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
          where p.KEY_ = 'internet-transfer' and e.BUSINESS_KEY_ = cast(t.id as varchar(20))) > 0
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/transfers/' || t.id) > 0
        or (t.state = 'CLOSED' and exists (select 1 from transfer_item i where i.transfer_id = t.id and i.disposal is null)))
order by t.id
