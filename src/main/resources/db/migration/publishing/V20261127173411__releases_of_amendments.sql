-- Somebody let a held correction, reply or take-down go on, and answers for it in place of an author or approver who no
-- longer may.
create table publishing.amendment_release (
    amendment_id uuid primary key references publishing.amendment,
    person_id    uuid not null,
    at           timestamptz not null
);
