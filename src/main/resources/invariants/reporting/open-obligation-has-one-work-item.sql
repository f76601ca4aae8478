-- An open obligation (应报) is exactly one open work item (待办).
select 'obligation ' || o.id || ' (' || o.title || ', unit ' || o.owner_unit_id || ') is in '
    || (select count(*) from work_item w where w.state = 'OPEN' and w.source_id = o.id
        and w.source in ('fill-report', 'unit-review', 'review-report'))
    || ' inboxes' as what
from obligation o
where o.state not in ('ACCEPTED', 'LOCKED', 'RELEASED')
    and (select count(*) from work_item w where w.state = 'OPEN' and w.source_id = o.id
         and w.source in ('fill-report', 'unit-review', 'review-report')) <> 1
order by o.id
