-- No obligation (应报) stays open for more than a day after its lock.
select 'obligation ' || o.id || ' (' || o.title || ', unit ' || o.owner_unit_id || ') is still ' || o.state
    || ' after its lock' as what
from obligation o
where o.state not in ('ACCEPTED', 'LOCKED') and o.lock_at < :dayAgo
order by o.id
