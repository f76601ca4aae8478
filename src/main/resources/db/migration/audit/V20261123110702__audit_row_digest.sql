-- 链摘要: from this position on a link is made from the digest of its row, so that the chain can be checked without
-- showing every row.
alter table audit_head add column digests_from bigint;
update audit_head set digests_from = last_position + 1;
alter table audit_head alter column digests_from set not null;
