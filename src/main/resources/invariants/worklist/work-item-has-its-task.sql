-- An open work item (待办) that stands for a task of a process still has that task.
select 'work item ' || w.id || ' (' || w.source || ':' || w.source_id || ') stands for a task that is gone' as what
from work_item w
where w.state = 'OPEN' and w.task_id is not null
    and not exists (select 1 from ACT_RU_TASK t where t.ID_ = w.task_id)
order by w.id
