-- Nothing that is referred is open without a clock (时限), and nothing that is over has one.
select 'referral ' || r.id || ' (' || r.suspect || ', ' || r.state || ') has the wrong clock' as what
from criminal_referral r
where (r.state in ('NOT_REFERRED', 'HANDED_OVER', 'ADMINISTERED') and (r.due is not null or r.due_at is not null or r.holder_unit_id is not null))
    or (r.state not in ('NOT_REFERRED', 'HANDED_OVER', 'ADMINISTERED')
        and (r.due is null or r.due_at is null or not exists (select 1 from work_item w where w.state = 'OPEN'
            and w.link = '/referrals/' || r.id and w.nominal_due = r.due and w.due_at = r.due_at)))
order by r.id
