-- The key that signs workbooks, shared by all nodes, when none is set up outside the database.
create table workbook_key (
    id integer primary key,
    secret varchar(100) not null,
    created_at timestamp with time zone not null
);
