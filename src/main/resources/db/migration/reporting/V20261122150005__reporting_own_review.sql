-- 本单位先审: units whose head looks at every report before it leaves.
create table own_review_setting (
    unit_id bigint primary key references unit (id),
    wanted  boolean      not null,
    set_by  varchar(200) not null,
    set_at  timestamp with time zone not null
);
