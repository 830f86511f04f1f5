-- What a list asked earlier, so that it can be told who was on it on a day.
alter table distribution.list add column since timestamptz;
update distribution.list set since = made_at;
alter table distribution.list alter column since set not null;

-- Its columns are those of the list, in the same order, behind "until".
create table distribution.list_past (
    until timestamptz not null,
    like distribution.list,
    primary key (id, version)
);

-- An extra that was taken off stays as one that was there.
alter table distribution.extra add column added_at timestamptz, add column removed_at timestamptz;
update distribution.extra e set added_at = (select l.made_at from distribution.list l where l.id = e.list_id);
alter table distribution.extra alter column added_at set not null;
drop index distribution.extra_once;
create unique index extra_once on distribution.extra (list_id, lower(email)) where removed_at is null;

create table distribution.opt_out_past (
    list_id uuid not null references distribution.list,
    email   text not null,
    at      timestamptz not null,
    until   timestamptz not null,
    primary key (list_id, email, at)
);
