-- A referral that is over leaves no process and no work.
select 'referral ' || r.id || ' (' || r.suspect || ', ' || r.state || ') still runs' as what
from criminal_referral r
where r.state in ('NOT_REFERRED', 'HANDED_OVER', 'ADMINISTERED')
    and ((select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
          where p.KEY_ in ('criminal-referral', 'police-decision', 'filing-remedy')
            and e.BUSINESS_KEY_ = cast(r.id as varchar(20))) > 0
        or (select count(*) from work_item w where w.state = 'OPEN' and w.link = '/referrals/' || r.id) > 0)
order by r.id
