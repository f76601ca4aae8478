-- An open work item (待办) belongs to a unit that exists.
select 'work item ' || w.id || ' (' || w.source || ':' || w.source_id || ') belongs to unit ' || w.owner_unit_id
    || ', which does not exist' as what
from work_item w
where w.state = 'OPEN' and not exists (select 1 from unit u where u.id = w.owner_unit_id)
order by w.id
