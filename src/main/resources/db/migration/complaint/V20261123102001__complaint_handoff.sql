-- 移送: under which a complaint went to the competent unit
alter table complaint add column handoff_id bigint;
create index complaint_handoff on complaint (handoff_id);
