-- 举报奖励: one application at most for each report; to whom it is paid is sealed in complainant
create table complaint_reward (
    complaint_id  bigint primary key references complaint (id),
    state         varchar(20)    not null,
    due           date,
    reward_level  integer        not null,
    base_yuan     numeric(16, 2) not null,
    proposed_yuan numeric(16, 2) not null,
    basis         varchar(200)   not null,
    granted_yuan  numeric(16, 2),
    reason        varchar(2000)  not null default '',
    paid_on       date,
    voucher       varchar(200)   not null default '',
    version       integer        not null default 0
);
create index complaint_reward_paid on complaint_reward (paid_on, complaint_id);
