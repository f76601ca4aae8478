-- A case whose earlier penalties wait for an answer (涉嫌犯罪提示) is exactly one open work item of its unit; any other case is none.
select 'case ' || c.id || ' (unit ' || c.owner_unit_id || ') is in '
    || (select count(*) from work_item w where w.state = 'OPEN' and w.source = 'consider-referral' and w.source_id = c.id
        and w.owner_unit_id = c.owner_unit_id) || ' inboxes' as what
from case_record c
where (select count(*) from work_item w where w.state = 'OPEN' and w.source = 'consider-referral' and w.source_id = c.id
       and w.owner_unit_id = c.owner_unit_id)
    <> case when c.alerted_at is not null and c.alert_answer is null then 1 else 0 end
order by c.id
