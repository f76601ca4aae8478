-- No line of a digest (每日汇总) waits for more than a day after it was to leave.
select 'digest line ' || l.id || ' (' || l.reminder_key || ', unit ' || l.owner_unit_id || ') is still waiting' as what
from digest_line l
where l.state = 'WAITING' and l.not_before < :dayAgo
order by l.id
