-- An application for a reward (举报奖励) that is not ended has exactly one running process, one open work item and a due day.
select 'reward of complaint ' || r.complaint_id || ' (' || r.state || ') is not with exactly one person' as what
from complaint_reward r
where r.state in ('APPLIED', 'GRANTED')
    and (r.due is null
        or (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
            where p.KEY_ = 'reward' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(r.complaint_id as varchar(20))) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.source_id = r.complaint_id
            and w.source in ('decide-reward', 'pay-reward')) <> 1)
order by r.complaint_id
