-- A post that somebody made on the network itself. Never sent from here; gone from this table once it turns out to be a
-- delivery of ours.
create table publishing.native_post (
    id            uuid primary key,
    account_id    uuid not null references register.account,
    connection_id uuid not null,
    remote_id     text not null,
    permalink     text,
    text          text not null,
    images        int not null,
    -- With which program, or by whom, where the network tells.
    made_with     text not null,
    posted_at     timestamptz not null,
    seen_at       timestamptz not null,
    unique (connection_id, remote_id)
);

create index native_post_at on publishing.native_post (posted_at, id);
create index native_post_account on publishing.native_post (account_id, posted_at desc, id desc);
