-- 本期所依据的报送事项: what an item asked for when the round began, kept when a later version of the plan asks otherwise.
create table round_item (
    round_id        bigint primary key references collection_round (id),
    table_id        varchar(120),
    contents        varchar(1000000) not null,
    review_workdays  integer not null,
    head_workdays    integer not null,
    meeting_workdays integer not null,
    grace_workdays   integer not null
);
