-- No obligation (应报) lies with its unit for more than a day after its lock; what was handed in waits for its review.
select 'obligation ' || o.id || ' (' || o.title || ', unit ' || o.owner_unit_id || ') is still ' || o.state
    || ' after its lock' as what
from obligation o
where o.state in ('OPEN', 'UNIT_REVIEW', 'RETURNED') and o.lock_at < :dayAgo
order by o.id
