-- The newest figure of each account by which the list is sorted; -1 where none is known, so that it comes last (or first).
create table register.standing (
    metric     text not null,
    account_id uuid not null references register.account,
    value      bigint not null default -1,
    primary key (metric, account_id)
);
create index standing_by_value on register.standing (metric, value, account_id);
create index standing_of_account on register.standing (account_id);

insert into register.standing (metric, account_id, value)
select m.metric, a.id, coalesce((select f.value from register.figure f
    where f.account_id = a.id and f.metric = m.metric order by f.seen_on desc limit 1), -1)
from register.account a cross join (values ('followers'), ('last_post'), ('response_rate')) as m (metric);
