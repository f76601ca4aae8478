-- A running report process belongs to an open obligation (应报).
select 'report process ' || e.ID_ || ' runs for obligation ' || coalesce(e.BUSINESS_KEY_, '(none)')
    || ', which is not open' as what
from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
where p.KEY_ = 'report' and e.PARENT_ID_ is null
    and not exists (select 1 from obligation o
        where cast(o.id as varchar(20)) = e.BUSINESS_KEY_ and o.state not in ('ACCEPTED', 'LOCKED', 'RELEASED'))
order by e.ID_
