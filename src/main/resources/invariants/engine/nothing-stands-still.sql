-- No step of a process has used up its tries (失败作业).
select 'step ' || coalesce(j.FAILED_ACT_ID_, '(unknown)') || ' of process ' || p.KEY_ || ' stands still (job ' || j.ID_ || ')'
    as what
from ACT_RU_JOB j join ACT_RE_PROCDEF p on p.ID_ = j.PROCESS_DEF_ID_
where j.RETRIES_ = 0
order by j.ID_
