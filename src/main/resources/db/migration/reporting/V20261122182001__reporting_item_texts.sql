-- A plan may list many headings and classes for one item.
alter table reporting_item alter column contents set data type varchar(1000000);
alter table reporting_item alter column class_ids set data type varchar(1000000);
