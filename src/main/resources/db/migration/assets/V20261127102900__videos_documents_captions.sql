-- Videos and documents stand as they came, in pieces of a megabyte, so that none is ever in memory as a whole.
alter table assets.rendition alter column data drop not null;
create table assets.piece (
    asset_id uuid not null,
    name     text not null,
    position int not null,
    data     bytea not null,
    primary key (asset_id, name, position),
    foreign key (asset_id, name) references assets.rendition (asset_id, name)
);
alter table assets.piece alter column data set storage external;

-- What a video was found to be; all null for anything else.
alter table assets.asset
    add column millis bigint,
    add column codec  text,
    add column sound  text,
    add column frames double precision;

-- A video's captions as they are now; the files themselves are renditions that stay for what was published with them.
create table assets.captions (
    asset_id      uuid not null references assets.asset,
    language      text not null,
    vtt_sha256    text not null,
    srt_sha256    text not null,
    cues          int not null,
    added_by_name text not null,
    added_at      timestamptz not null,
    primary key (asset_id, language)
);
