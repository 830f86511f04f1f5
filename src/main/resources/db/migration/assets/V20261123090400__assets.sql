create schema assets;

-- A picture of the library; its bytes stand in assets.rendition, re-encoded, never as they were uploaded.
create table assets.asset (
    id            uuid primary key,
    name          text not null check (length(name) between 1 and 200),
    mime          text not null,
    bytes         bigint not null,
    width         int not null,
    height        int not null,
    sha256        text not null unique,
    alt           text not null check (length(alt) <= 1500),
    decorative    boolean not null,
    credit        text not null,
    added_by      uuid,
    added_by_name text not null,
    added_at      timestamptz not null
);
create index asset_newest on assets.asset (added_at desc, id desc);

create table assets.rendition (
    asset_id uuid not null references assets.asset,
    name     text not null,
    mime     text not null,
    bytes    bigint not null,
    width    int not null,
    height   int not null,
    sha256   text not null,
    data     bytea not null,
    primary key (asset_id, name)
);
create index rendition_sha256 on assets.rendition (sha256);
