-- How much an account, or an app for all of its accounts, may still ask of its network: as answers said it, or as we
-- counted it against a documented limit. Shared by all nodes.
create table connections.budget (
    -- The connection's id, or the app's network and whether it is a practice one.
    holder        text not null,
    connection_id uuid references connections.connection (id),
    network       text not null,
    name          text not null,
    -- Posts wait when it is used up.
    publishing    boolean not null,
    most          bigint not null,
    remaining     bigint not null,
    -- Null where the network does not say.
    refills_at    timestamptz,
    seen_at       timestamptz not null,
    primary key (holder, name)
);

-- How far this machine's clock is behind a network's.
create table connections.network_clock (
    host      text not null,
    network   text not null,
    behind_ms bigint not null,
    seen_at   timestamptz not null,
    primary key (host, network)
);
