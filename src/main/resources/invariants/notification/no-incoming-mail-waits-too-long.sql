-- No mail that arrived (来信) stays half read for more than a day.
select 'incoming mail ' || i.id || ' (' || i.sender || ') is still being read' as what
from incoming_mail i
where i.state = 'READING' and i.received_at < :dayAgo
order by i.id
