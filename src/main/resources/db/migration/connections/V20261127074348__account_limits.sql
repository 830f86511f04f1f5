-- What the account's own server or plan takes, where that differs from account to account; read with each probe.
create table connections.account_limits (
    connection_id uuid primary key references connections.connection (id),
    limits        jsonb not null,
    read_at       timestamptz not null
);
