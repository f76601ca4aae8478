-- A case that was made known to the public (曝光) says since when, and no exposure is earlier than that or than its decision.
select 'exposure ' || e.id || ' of case ' || c.id || ' on ' || e.exposed_on as what
from case_exposure e join case_record c on c.id = e.case_id
where c.exposed_on is null or e.exposed_on < c.exposed_on or c.decided_on is null or e.exposed_on < c.decided_on
order by e.id
