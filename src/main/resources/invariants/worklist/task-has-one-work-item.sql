-- An open task of a process (用户任务) is exactly one open work item (待办).
select 'task ' || t.TASK_DEF_KEY_ || ' (' || t.ID_ || ', process ' || p.KEY_ || ') is in '
    || (select count(*) from work_item w where w.task_id = t.ID_ and w.state = 'OPEN') || ' inboxes' as what
from ACT_RU_TASK t join ACT_RE_PROCDEF p on p.ID_ = t.PROC_DEF_ID_
where (select count(*) from work_item w where w.task_id = t.ID_ and w.state = 'OPEN') <> 1
order by t.ID_
