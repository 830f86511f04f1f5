-- Somebody let a held variant go on, and answers for it in place of an author or approver who no longer may.
create table publishing.release (
    variant_id uuid not null references publishing.variant,
    hash       text not null,
    person_id  uuid not null,
    at         timestamptz not null,
    primary key (variant_id, hash)
);
