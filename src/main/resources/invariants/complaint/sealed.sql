-- Whoever complained by name (实名) is in the vault, and nobody else is.
select 'complaint ' || c.id || ' is named, but nobody is in the vault, or the other way round' as what
from complaint c left join complainant p on p.complaint_id = c.id
where c.named <> (p.complaint_id is not null)
order by c.id
