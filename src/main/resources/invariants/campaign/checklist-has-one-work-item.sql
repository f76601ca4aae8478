-- An open phase checklist (阶段清单) is exactly one open work item of its unit, and the other way round.
select 'checklist ' || l.id || ' (phase ' || l.phase_id || ', unit ' || l.owner_unit_id || ') is ' || l.state || ' and in '
    || (select count(*) from work_item w where w.state = 'OPEN' and w.source = 'phase-checklist' and w.source_id = l.id
        and w.owner_unit_id = l.owner_unit_id) || ' inboxes' as what
from phase_checklist l
where (select count(*) from work_item w where w.state = 'OPEN' and w.source = 'phase-checklist' and w.source_id = l.id
       and w.owner_unit_id = l.owner_unit_id) <> case l.state when 'OPEN' then 1 else 0 end
order by l.id
