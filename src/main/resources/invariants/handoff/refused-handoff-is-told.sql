-- Every refusal (退回) was told to the sender by a mail of its own.
select 'letter ' || l.letter_no || ' of handoff ' || l.handoff_id || ' was refused and nobody was told' as what
from handoff_letter l
where l.decision in ('REFUSED', 'REDIRECTED')
    and (select count(distinct m.filing_key) from outbox_mail m where m.filing_key like 'handoff:' || l.handoff_id || ':refused%')
        < (select count(*) from handoff_letter o where o.handoff_id = l.handoff_id
            and o.decision in ('REFUSED', 'REDIRECTED'))
order by l.id
