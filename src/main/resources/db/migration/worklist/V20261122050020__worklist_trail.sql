-- The task page shows all work about the same thing.
create index work_item_link on work_item (link);
