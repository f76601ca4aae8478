-- The same file uploaded in two windows at the same instant is there once.
create unique index attachment_once on attachment (kind, holder_id, purpose, sha256);
