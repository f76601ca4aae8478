-- Reports, reviews, checklists and action items have a due date.
select 'work item ' || w.id || ' (' || w.source || ':' || w.source_id || ') has no due date' as what
from work_item w
where w.state = 'OPEN' and w.due_at is null
    and w.source in ('fill-report', 'unit-review', 'review-report', 'phase-checklist', 'carry-out')
order by w.id
