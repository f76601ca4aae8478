-- 免打扰时段: mails that leave at any hour.
alter table outbox_mail add column any_time boolean default false not null;
