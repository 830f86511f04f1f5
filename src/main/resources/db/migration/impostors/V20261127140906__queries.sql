-- A search for false accounts that is repeated, by program or by a person.
create table impostors.query (
    id      uuid primary key,
    words   text not null check (length(words) between 3 and 100),
    days    int not null check (days between 1 and 365),
    made_by text not null,
    made_at timestamptz not null
);

create table impostors.query_network (
    query_id uuid not null references impostors.query,
    network  text not null,
    due_on   date not null,
    asked_at timestamptz,
    asked_by text not null default '',
    reminded boolean not null default false,
    primary key (query_id, network)
);
