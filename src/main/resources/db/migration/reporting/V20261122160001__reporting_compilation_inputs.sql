-- 汇总依据: which revision of which report a compilation added up; never changes afterwards.
create table compilation_input (
    compilation_id bigint  not null references compilation (id),
    obligation_id  bigint  not null references obligation (id),
    revision_no    integer not null,
    constraint compilation_input_once primary key (compilation_id, obligation_id)
);

-- 统计截止: what was accepted until then is in the totals.
alter table compilation add column counted_until timestamp with time zone;
update compilation set counted_until = compiled_at;
alter table compilation alter column counted_until set not null;
