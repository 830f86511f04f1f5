create schema publishing;

-- One intended publication as its authors last left it; link is kept as typed, even while it is no address yet.
create table publishing.post (
    id              uuid primary key,
    title           text not null,
    text            text not null,
    link            text not null,
    due_at          timestamptz,
    version         int not null,
    created_by_name text not null,
    created_at      timestamptz not null,
    saved_by_name   text not null,
    saved_at        timestamptz not null
);
create index post_saved on publishing.post (saved_at desc, id desc);

create table publishing.post_image (
    post_id    uuid not null references publishing.post,
    position   int not null,
    asset_id   uuid not null references assets.asset,
    sha256     text not null,
    alt        text not null,
    decorative boolean not null,
    primary key (post_id, position)
);

-- The post as it will appear on one account. own_text is null while it follows the post's text.
create table publishing.variant (
    id           uuid primary key,
    post_id      uuid not null references publishing.post,
    account_id   uuid not null references register.account,
    position     int not null,
    own_text     text,
    status       text not null,
    due_at       timestamptz,
    delivery_id  uuid,
    why_key      text,
    why_args     jsonb not null default '{}',
    remote_id    text,
    permalink    text,
    published_at timestamptz,
    unique (post_id, account_id)
);
create index variant_due on publishing.variant (due_at, id);
create index variant_account_due on publishing.variant (account_id, due_at desc, id desc);
create index variant_status on publishing.variant (status, due_at, id);
create unique index variant_delivery on publishing.variant (delivery_id) where delivery_id is not null;

-- What a variant said at one time; never changed once somebody has decided on it.
create table publishing.revision (
    id            uuid primary key,
    variant_id    uuid not null references publishing.variant,
    number        int not null,
    text          text not null,
    link          text not null,
    hash          text not null,
    saved_by      uuid,
    saved_by_name text not null,
    saved_at      timestamptz not null,
    unique (variant_id, number)
);

create table publishing.revision_image (
    revision_id uuid not null references publishing.revision,
    position    int not null,
    asset_id    uuid not null references assets.asset,
    sha256      text not null,
    alt         text not null,
    decorative  boolean not null,
    primary key (revision_id, position)
);

-- Who submitted, approved, returned or withdrew which revision, for which time, when and why.
create table publishing.decision (
    id          uuid primary key,
    variant_id  uuid not null references publishing.variant,
    revision_id uuid not null references publishing.revision,
    kind        text not null check (kind in ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    hash        text not null,
    due_at      timestamptz,
    reason      text not null,
    by_person   uuid,
    by_name     text not null,
    at          timestamptz not null
);
create index decision_variant on publishing.decision (variant_id, at, id);
create index decision_kind on publishing.decision (kind, at);
