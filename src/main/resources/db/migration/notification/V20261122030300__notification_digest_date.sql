-- One digest a day: today's are looked up before new ones are gathered.
create index outbox_mail_digest_date on outbox_mail (digest_date);
