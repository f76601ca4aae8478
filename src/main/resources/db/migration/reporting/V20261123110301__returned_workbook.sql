-- Workbooks sent back with their mistakes marked: the last one of each person and report, in parts of half a megabyte.
create table returned_workbook (
    obligation_id bigint not null references obligation (id),
    account_id    bigint not null references account (id),
    part_no       int not null,
    file_name     varchar(200) not null,
    made_at       timestamp with time zone not null,
    content       bytea not null,
    primary key (obligation_id, account_id, part_no)
);
create index returned_workbook_made on returned_workbook (made_at);
