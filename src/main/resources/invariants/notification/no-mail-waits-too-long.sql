-- No mail waits for more than a day after it was to leave.
select 'mail ' || m.id || ' (' || m.subject || ') is still ' || m.state as what
from outbox_mail m
where m.state in ('WAITING', 'CLAIMED') and m.not_before < :dayAgo
order by m.id
