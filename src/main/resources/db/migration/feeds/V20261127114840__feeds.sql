create schema feeds;

create table feeds.feed (
    id         uuid primary key,
    name       text not null,
    address    text not null,
    added_at   timestamptz not null,
    -- Why nobody reads it any more; null while it is read.
    stopped    text
);

create unique index feed_address on feeds.feed (address);

-- The round's own book-keeping: what it needs to ask politely, and what the last look found.
create table feeds.visit (
    feed_id   uuid primary key references feeds.feed (id),
    looked_at timestamptz,
    next_at   timestamptz not null,
    etag      text,
    modified  text,
    problem   text
);

create table feeds.item (
    id           uuid primary key,
    feed_id      uuid not null references feeds.feed (id),
    -- What the feed itself calls it; one entry is one item however often it is read.
    guid         text not null,
    title        text not null,
    link         text not null,
    summary      text not null,
    published_at timestamptz not null,
    seen_at      timestamptz not null,
    changed_at   timestamptz,
    state        text not null,
    post_id      uuid,
    unique (feed_id, guid)
);

create index item_state on feeds.item (state, published_at desc, id desc);
