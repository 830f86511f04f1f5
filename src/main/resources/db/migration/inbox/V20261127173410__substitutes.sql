-- Somebody let something go on that was held, and answers for it in place of whoever asked for it and no longer may.
create table inbox.substitute (
    kind      text not null,
    source_id uuid not null,
    hash      text not null,
    person_id uuid not null,
    at        timestamptz not null,
    primary key (kind, source_id, hash)
);
