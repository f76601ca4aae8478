-- A request for a later due day (延期申请) that is to be decided has exactly one running process.
select 'extension request ' || x.id || ' of obligation ' || x.obligation_id || ' has no running process' as what
from extension_request x
where x.open_key is not null
    and (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
         where p.KEY_ = 'extension-request' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(x.id as varchar(20))) <> 1
order by x.id
