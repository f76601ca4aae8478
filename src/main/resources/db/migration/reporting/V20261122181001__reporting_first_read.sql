-- 签收（已阅）: when somebody of the unit first opened what it owes; written once.
alter table obligation add column first_read_at timestamp with time zone;
alter table obligation add column first_read_by varchar(200);
