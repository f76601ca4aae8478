-- Titles are as long as everywhere.
alter table approval_step alter column title set data type varchar(200);
alter table publication_approval alter column title set data type varchar(200);
