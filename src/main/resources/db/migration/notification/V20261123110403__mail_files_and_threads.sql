-- 答复: Message-IDs of what a mail answers, oldest first, with blanks between them; the last one is what it is an answer to.
alter table outbox_mail add column thread varchar(6000);
create index outbox_mail_email on outbox_mail (email, filed_at);

-- 附件: what a mail carries. Of forms made when a digest leaves only the name stays.
create table outbox_file (
    mail_id    bigint not null references outbox_mail (id),
    place      integer not null,
    file_name  varchar(200) not null,
    media_type varchar(100) not null,
    primary key (mail_id, place)
);

-- In parts of half a megabyte, within what both databases take in one column.
create table outbox_file_part (
    mail_id bigint not null,
    place   integer not null,
    part_no integer not null,
    content bytea not null,
    primary key (mail_id, place, part_no),
    constraint outbox_file_part_file foreign key (mail_id, place) references outbox_file (mail_id, place)
);
