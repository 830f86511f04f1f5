create schema connections;

-- A sign-in to one account on one network. It stays as history when it is disconnected.
create table connections.connection (
    id              uuid primary key,
    network         text not null,
    remote_id       text not null,
    handle          text not null,
    name            text not null,
    address         text,
    practice        boolean not null,
    base            text not null,
    connected_at    timestamptz not null,
    disconnected_at timestamptz,
    expires_at      timestamptz
);

-- The newest probe; what it found of each right is in connections.granted_right. A network that cannot be reached does
-- not break a connection before three probes over half an hour have failed.
create table connections.probe (
    connection_id uuid primary key references connections.connection (id),
    found         text,
    probed_at     timestamptz,
    note          text,
    failures      int not null default 0,
    failing_since timestamptz
);

create unique index connection_account on connections.connection (network, remote_id) where disconnected_at is null;

create table connections.granted_right (
    connection_id uuid not null references connections.connection (id),
    right_key     text not null,
    granted       boolean not null,
    note          text not null,
    primary key (connection_id, right_key)
);

-- Tink AEAD; associated data are the connection's id and the field. The key stands in the data folder.
create table connections.secret (
    connection_id uuid not null references connections.connection (id),
    field         text not null,
    ciphertext    bytea not null,
    changed_at    timestamptz not null,
    primary key (connection_id, field)
);

-- What a network sent us, as it came, after its signature was verified; a repeated body is kept once.
create table connections.webhook_call (
    id            uuid primary key,
    connection_id uuid not null references connections.connection (id),
    digest        text not null,
    body          bytea not null,
    received_at   timestamptz not null,
    unique (connection_id, digest)
);

-- The events in those bodies, once for each dedupe key however often they are told.
create table connections.inbound (
    id            uuid primary key,
    connection_id uuid not null references connections.connection (id),
    dedupe_key    text not null,
    type          text not null,
    event         jsonb not null,
    received_at   timestamptz not null,
    unique (connection_id, dedupe_key)
);

create table connections.read_cursor (
    connection_id uuid not null references connections.connection (id),
    name          text not null,
    value         text not null,
    moved_at      timestamptz not null,
    primary key (connection_id, name)
);
