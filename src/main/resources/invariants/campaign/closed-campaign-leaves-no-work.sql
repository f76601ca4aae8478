-- A closed campaign (专项行动) leaves no open work behind.
select 'work item ' || w.id || ' (' || w.source || ':' || w.source_id || ') is open in closed campaign ' || c.id as what
from work_item w join campaign c on c.id = w.campaign_id
where w.state = 'OPEN' and c.state = 'CLOSED'
order by w.id
