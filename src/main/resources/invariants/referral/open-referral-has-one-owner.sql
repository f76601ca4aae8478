-- A referral (涉嫌犯罪案件移送) that is not over has exactly one running process of its own and one open task, with the unit whose turn it is.
select 'referral ' || r.id || ' (' || r.suspect || ', ' || r.state || ') has not exactly one owner' as what
from criminal_referral r
where r.state not in ('NOT_REFERRED', 'HANDED_OVER', 'ADMINISTERED')
    and ((select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
          where p.KEY_ = 'criminal-referral' and e.PARENT_ID_ is null and e.BUSINESS_KEY_ = cast(r.id as varchar(20))) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/referrals/' || r.id) <> 1
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/referrals/' || r.id
            and w.task_id is not null and w.owner_unit_id = r.holder_unit_id
            and r.holder_unit_id in (r.owner_unit_id, r.receiver_unit_id)) <> 1)
order by r.id
