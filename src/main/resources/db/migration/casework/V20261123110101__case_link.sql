-- 关联案件: what a case rests on; kind and ref_id name a clue, complaint, transfer or referral in its own register.
create table case_link (
    case_id    bigint      not null references case_record (id),
    kind       varchar(20) not null,
    ref_id     bigint      not null,
    linked_at  timestamp with time zone not null,
    primary key (case_id, kind, ref_id)
);
create index case_link_ref on case_link (kind, ref_id);
