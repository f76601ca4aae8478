-- What a unit owes lies in that unit's inbox; what it handed in lies in the receiver's.
select 'obligation ' || o.id || ' is ' || o.state || ', but its work item is ' || w.source || ' of unit ' || w.owner_unit_id
    as what
from obligation o join work_item w on w.source_id = o.id and w.state = 'OPEN'
    and w.source in ('fill-report', 'unit-review', 'review-report')
where o.state not in ('ACCEPTED', 'LOCKED', 'RELEASED')
    and (w.source <> case o.state when 'SUBMITTED' then 'review-report' when 'UNIT_REVIEW' then 'unit-review'
                         else 'fill-report' end
        or w.source <> 'review-report' and w.owner_unit_id <> o.owner_unit_id
        or w.source = 'review-report' and w.owner_unit_id <> coalesce(o.receiver_unit_id, o.lead_unit_id))
order by o.id
