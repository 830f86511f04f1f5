-- What was done to a post that stands on its network: taken down, corrected, or answered with a correction. A correction
-- needs somebody else's approval of its exact words; taking down does not, since it may not wait.
create table publishing.amendment (
    id              uuid primary key,
    number          bigint generated always as identity,
    variant_id      uuid not null references publishing.variant,
    kind            text not null check (kind in ('TAKE_DOWN', 'CORRECTION', 'REPLY')),
    before          text not null,
    text            text not null,
    hash            text not null,
    reason          text not null check (reason <> ''),
    asked_by        uuid,
    asked_by_name   text not null,
    asked_at        timestamptz not null,
    status          text not null,
    -- Who approved, returned or called it off; empty while nobody has, and for taking down.
    decided_by      uuid,
    decided_by_name text,
    decided_at      timestamptz,
    answer          text not null default '',
    delivery_id     uuid,
    why_key         text,
    why_args        jsonb not null default '{}',
    permalink       text,
    ended_at        timestamptz,
    check ((kind = 'TAKE_DOWN') = (text = ''))
);

create index amendment_variant on publishing.amendment (variant_id, number);
create index amendment_asked on publishing.amendment (asked_at) where status = 'ASKED';
create unique index amendment_delivery on publishing.amendment (delivery_id) where delivery_id is not null;
-- One of each kind at a time.
create unique index amendment_open on publishing.amendment (variant_id, kind) where ended_at is null;
