-- 通话记录: with whom, and what it was about (e.g. obligation:17).
alter table unit_call add column with_whom varchar(200);
alter table unit_call add column topic varchar(60);
create index unit_call_topic on unit_call (topic);
