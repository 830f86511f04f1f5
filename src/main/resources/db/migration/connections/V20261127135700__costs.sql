-- What networks have asked money for, by day and kind, in millionths of a US dollar.
create table connections.cost (
    connection_id uuid not null references connections.connection (id),
    day           date not null,
    -- People read it as networks.cost.<kind>.
    kind          text not null,
    things        bigint not null,
    microdollars  bigint not null,
    primary key (connection_id, day, kind)
);

-- How much a network may cost in a month; no row where nobody has said.
create table connections.monthly_budget (
    network      text primary key,
    microdollars bigint not null check (microdollars > 0),
    set_at       timestamptz not null,
    set_by       text not null
);

-- Which part of a month's budget was told to be used.
create table connections.budget_warning (
    network  text not null,
    month    date not null,
    percent  int not null,
    given_at timestamptz not null,
    primary key (network, month, percent)
);
