-- A liaison meeting (联络员会议) that is not over has exactly one running process.
select 'meeting ' || m.id || ' (number ' || m.meeting_number || ' of campaign ' || m.campaign_id || ', ' || m.state
    || ') has no running process' as what
from meeting m
where m.state not in ('MINUTED', 'CANCELLED')
    and (select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
         where p.KEY_ = 'liaison-meeting' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(m.id as varchar(20))) <> 1
order by m.id
