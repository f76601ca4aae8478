-- Pages show what was told about a piece of work.
create index digest_line_item on digest_line (item_key);
