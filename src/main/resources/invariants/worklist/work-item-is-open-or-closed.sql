-- A work item (待办) is either open, or closed at a known instant.
select 'work item ' || w.id || ' (' || w.source || ':' || w.source_id || ') is ' || w.state
    || case when w.open_key is null then ' without' else ' with' end || ' its key and '
    || case when w.closed_at is null then 'was never closed' else 'was closed' end as what
from work_item w
where w.state = 'OPEN' and (w.open_key is null or w.closed_at is not null)
    or w.state <> 'OPEN' and (w.open_key is not null or w.closed_at is null)
order by w.id
