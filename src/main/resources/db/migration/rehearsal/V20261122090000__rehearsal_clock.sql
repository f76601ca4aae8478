-- The simulated business time of a rehearsal; empty everywhere else.
create table rehearsal_clock (
    id integer primary key,
    stands_at timestamp with time zone not null
);
