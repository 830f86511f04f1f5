-- The secret before, kept until the new one has proved itself in a probe.
alter table connections.secret add column previous bytea;

-- When the network was last asked, also where its answer was not clear.
alter table connections.probe add column tried_at timestamptz;

-- One for each break, from the first bad probe until every right works again.
create table connections.incident (
    id            uuid primary key,
    connection_id uuid not null references connections.connection (id),
    health        text not null,
    said          text,
    opened_at     timestamptz not null,
    escalated_at  timestamptz,
    closed_at     timestamptz
);
create unique index incident_open on connections.incident (connection_id) where closed_at is null;
create index incident_connection on connections.incident (connection_id, opened_at desc);

-- From when to when one thing could not be done. It counts from the first failure; worked_at is the last time that the
-- thing was known to work, so the truth lies between the two.
create table connections.gap (
    id            uuid primary key,
    connection_id uuid not null references connections.connection (id),
    right_key     text not null,
    cause         text not null,
    said          text,
    worked_at     timestamptz,
    opened_at     timestamptz not null,
    closed_at     timestamptz,
    filled        int not null default 0,
    check (closed_at >= opened_at)
);
create unique index gap_open on connections.gap (connection_id, right_key) where closed_at is null;
create index gap_connection on connections.gap (connection_id, opened_at desc);

-- Reads that fail one after another without a clear answer; deleted by the next that works.
create table connections.strain (
    connection_id uuid not null references connections.connection (id),
    right_key     text not null,
    failures      int not null,
    since         timestamptz not null,
    said          text not null,
    primary key (connection_id, right_key)
);

-- Under which handle and name the same permanent id was known until then.
create table connections.former_name (
    id            uuid primary key,
    connection_id uuid not null references connections.connection (id),
    handle        text not null,
    name          text not null,
    until         timestamptz not null
);
create index former_name_connection on connections.former_name (connection_id, until desc);

-- Which warnings of the end of a sign-in were given.
create table connections.warning (
    connection_id uuid not null references connections.connection (id),
    expires_at    timestamptz not null,
    days          int not null,
    given_at      timestamptz not null,
    primary key (connection_id, expires_at, days)
);

-- How often residents are heard of on a connection, for noticing that it has gone silent.
create table connections.arrival (
    connection_id   uuid primary key references connections.connection (id),
    items           bigint not null,
    first_at        timestamptz not null,
    last_at         timestamptz not null,
    longest_seconds bigint not null
);
