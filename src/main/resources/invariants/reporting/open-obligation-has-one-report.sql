-- An open obligation (应报) has exactly one running report process.
select 'obligation ' || o.id || ' (' || o.title || ', unit ' || o.owner_unit_id || ') has '
    || (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
        where p.KEY_ = 'report' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(o.id as varchar(20)))
    || ' running report processes' as what
from obligation o
where o.state not in ('ACCEPTED', 'LOCKED', 'RELEASED')
    and (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
         where p.KEY_ = 'report' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(o.id as varchar(20))) <> 1
order by o.id
