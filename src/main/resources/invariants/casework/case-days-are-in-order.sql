-- The days of a case (案件) are in order, and its state follows from them.
select 'case ' || c.id || ' is ' || c.state || ' with days out of order' as what
from case_record c
where c.filed_on < c.found_on or c.decided_on < c.filed_on or c.exposed_on < c.decided_on
    or c.closed_on < coalesce(c.decided_on, c.filed_on, c.found_on)
    or c.state <> case when c.closed_on is not null then 'CLOSED' when c.decided_on is not null then 'DECIDED'
        when c.filed_on is not null then 'FILED' else 'FOUND' end
order by c.id
